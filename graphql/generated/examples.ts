export const EXAMPLES = [
  {
    "key": "list-board",
    "title": "Board",
    "group": "Lists",
    "about": "The columns of the board, each with its count and its first cards.",
    "query": "query Board($role: Role, $filter: WorkItemFilter) {\n  board(role: $role, filter: $filter) {\n    columns {\n      state\n      count\n      oldest\n      items(first: 10) {\n        nodes {\n          id\n          title\n          severity\n          timer {\n            status\n            dueAt\n          }\n        }\n        pageInfo {\n          endCursor\n          hasNextPage\n        }\n      }\n    }\n  }\n}\n"
  },
  {
    "key": "list-dead-letters",
    "title": "Messages that could not be sent",
    "group": "Lists",
    "about": "What was given up, with the reason, the newest first; for administrators.",
    "query": "query DeadLetters($first: Int = 20, $after: String) {\n  deadLetters(first: $first, after: $after) {\n    nodes {\n      channel\n      person {\n        name\n      }\n      messageCount\n      attempts\n      lastError\n      at\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n  }\n}\n"
  },
  {
    "key": "list-events",
    "title": "Events of a work item",
    "group": "Lists",
    "about": "Everything that happened to one work item, in order, with the hash chain.",
    "query": "query Events($workItemId: ID!, $first: Int = 50, $after: String) {\n  workItem(id: $workItemId) {\n    id\n    title\n    events(first: $first, after: $after) {\n      nodes {\n        seq\n        at\n        type\n        role\n        by {\n          name\n        }\n        payload\n        hash\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n}\n"
  },
  {
    "key": "list-inbox",
    "title": "Inbox",
    "group": "Lists",
    "about": "My own messages, the newest first.",
    "query": "query Inbox($filter: MessageFilter = ALL, $first: Int = 20, $after: String) {\n  inbox(filter: $filter, first: $first, after: $after) {\n    unreadCount\n    nodes {\n      kind\n      text\n      workItemId\n      title\n      deadline\n      at\n      readAt\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n  }\n}\n"
  },
  {
    "key": "list-my-next-actions",
    "title": "My next actions",
    "group": "Lists",
    "about": "All that I owe, the earliest deadline first.",
    "query": "query MyNextActions {\n  myNextActions {\n    kind\n    text\n    why\n    deadline\n    overdue\n    workItem {\n      id\n      title\n      state\n      severity\n    }\n  }\n}\n"
  },
  {
    "key": "list-overdue-work-items",
    "title": "Overdue work items",
    "group": "Lists",
    "about": "Active work items with a next action that is past its deadline, the earliest deadline first.",
    "query": "query OverdueWorkItems($first: Int = 20, $after: String) {\n  workItems(filter: { overdue: true, dispositions: [ACTIVE] }, orderBy: DEADLINE_ASC, first: $first, after: $after) {\n    totalCount\n    nodes {\n      id\n      title\n      state\n      severity\n      nextActions {\n        text\n        deadline\n        overdue\n        owner {\n          role\n          person {\n            name\n          }\n        }\n      }\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n  }\n}\n"
  },
  {
    "key": "list-people",
    "title": "People",
    "group": "Lists",
    "about": "Everybody, with their roles.",
    "query": "query People($role: Role) {\n  people(role: $role) {\n    id\n    name\n    email\n    roles\n    timeZone\n  }\n}\n"
  },
  {
    "key": "list-process-templates",
    "title": "Process templates",
    "group": "Lists",
    "about": "The released versions of every process, with their states.",
    "query": "query ProcessTemplates {\n  processTemplates {\n    key\n    title\n    version\n    purpose\n    states\n  }\n}\n"
  },
  {
    "key": "list-security-log",
    "title": "Security log",
    "group": "Lists",
    "about": "Refused and denied commands, the newest first; for administrators and the PMO Lead.",
    "query": "query SecurityLog($first: Int = 20, $after: String) {\n  securityLog(first: $first, after: $after) {\n    nodes {\n      at\n      command\n      code\n      rule\n      message\n      person {\n        name\n        roles\n      }\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n  }\n}\n"
  },
  {
    "key": "list-specs",
    "title": "Canonical specs",
    "group": "Lists",
    "about": "What defects are measured against, and who owns it.",
    "query": "query Specs {\n  specs {\n    id\n    path\n    title\n    version\n    kind\n    owner {\n      name\n    }\n  }\n}\n"
  },
  {
    "key": "list-work-items",
    "title": "Work items",
    "group": "Lists",
    "about": "Work items page by page, narrowed by a filter: give `endCursor` as `after` for the next page.",
    "query": "query WorkItems($filter: WorkItemFilter, $orderBy: WorkItemOrder = UPDATED_DESC, $first: Int = 20, $after: String) {\n  workItems(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n    totalCount\n    nodes {\n      id\n      title\n      state\n      severity\n      disposition\n      updatedAt\n      nextActions {\n        text\n        deadline\n        overdue\n        owner {\n          role\n          person {\n            name\n          }\n        }\n      }\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n  }\n}\n"
  },
  {
    "key": "report-breaches",
    "title": "Breaches",
    "group": "Reports",
    "about": "Whether limits are kept: of the state visits whose limit was decided, those that broke it.",
    "query": "query Breaches($from: DateTime!, $to: DateTime!, $filter: WorkItemFilter) {\n  reports(from: $from, to: $to, filter: $filter) {\n    from\n    to\n    breaches {\n      state\n      severity\n      visits\n      breached\n      rate\n    }\n  }\n}\n"
  },
  {
    "key": "report-cumulative-flow",
    "title": "Cumulative flow",
    "group": "Reports",
    "about": "How many work items were in each state, day by day.",
    "query": "query CumulativeFlow($from: DateTime!, $to: DateTime!, $filter: WorkItemFilter) {\n  reports(from: $from, to: $to, filter: $filter) {\n    from\n    to\n    cumulativeFlow {\n      at\n      state\n      count\n    }\n  }\n}\n"
  },
  {
    "key": "report-document-lag",
    "title": "Document lag",
    "group": "Reports",
    "about": "How long after a change of state its document was filed (GI-4).",
    "query": "query DocumentLag($from: DateTime!, $to: DateTime!, $filter: WorkItemFilter) {\n  reports(from: $from, to: $to, filter: $filter) {\n    from\n    to\n    documentLag {\n      count\n      medianSeconds\n      p90Seconds\n      maxSeconds\n      over15Minutes\n    }\n  }\n}\n"
  },
  {
    "key": "report-escalation-response",
    "title": "Escalation response",
    "group": "Reports",
    "about": "How long escalations had waited for their answer (TM-3).",
    "query": "query EscalationResponse($from: DateTime!, $to: DateTime!, $filter: WorkItemFilter) {\n  reports(from: $from, to: $to, filter: $filter) {\n    from\n    to\n    escalationsRaised\n    escalationResponse {\n      count\n      medianSeconds\n      p90Seconds\n      maxSeconds\n      over15Minutes\n    }\n  }\n}\n"
  },
  {
    "key": "report-first-pass-yield",
    "title": "First-pass yield",
    "group": "Reports",
    "about": "Which gate items pass on revision 1, and why the others were failed or declined.",
    "query": "query FirstPassYield($from: DateTime!, $to: DateTime!, $filter: WorkItemFilter) {\n  reports(from: $from, to: $to, filter: $filter) {\n    from\n    to\n    firstPassYield {\n      item\n      title\n      judged\n      passedFirst\n      yield\n      rejected\n      reasons\n    }\n  }\n}\n"
  },
  {
    "key": "report-flow-balance",
    "title": "Flow balance",
    "group": "Reports",
    "about": "The state visits of the period counted at both ends: what came in is what went out or is open.",
    "query": "query FlowBalance($from: DateTime!, $to: DateTime!, $filter: WorkItemFilter) {\n  reports(from: $from, to: $to, filter: $filter) {\n    from\n    to\n    flowBalance {\n      state\n      openBefore\n      entered\n      left\n      ratedIn\n      ratedOut\n      open\n    }\n  }\n}\n"
  },
  {
    "key": "report-open-items",
    "title": "Open items",
    "group": "Reports",
    "about": "Work items that are open now, by state and severity, with their ages.",
    "query": "query OpenItems($from: DateTime!, $to: DateTime!, $filter: WorkItemFilter) {\n  reports(from: $from, to: $to, filter: $filter) {\n    from\n    to\n    openItems {\n      state\n      severity\n      count\n      oldestSeconds\n      ages {\n        fromSeconds\n        toSeconds\n        count\n      }\n    }\n  }\n}\n"
  },
  {
    "key": "report-owner-load",
    "title": "Load per owner",
    "group": "Reports",
    "about": "What each person owes now, and how much of it is overdue.",
    "query": "query OwnerLoad($from: DateTime!, $to: DateTime!, $filter: WorkItemFilter) {\n  reports(from: $from, to: $to, filter: $filter) {\n    from\n    to\n    ownerLoad {\n      owner {\n        id\n        name\n      }\n      open\n      overdue\n    }\n  }\n}\n"
  },
  {
    "key": "report-reversions",
    "title": "Reversions",
    "group": "Reports",
    "about": "How often work went back, from where to where.",
    "query": "query Reversions($from: DateTime!, $to: DateTime!, $filter: WorkItemFilter) {\n  reports(from: $from, to: $to, filter: $filter) {\n    from\n    to\n    reversions {\n      from\n      to\n      count\n      title\n    }\n  }\n}\n"
  },
  {
    "key": "report-throughput",
    "title": "Throughput",
    "group": "Reports",
    "about": "Work items closed on each day, and how long they took from the report.",
    "query": "query Throughput($from: DateTime!, $to: DateTime!, $filter: WorkItemFilter) {\n  reports(from: $from, to: $to, filter: $filter) {\n    from\n    to\n    throughput {\n      at\n      closed\n      medianLeadSeconds\n    }\n  }\n}\n"
  },
  {
    "key": "report-time-in-state",
    "title": "Time in state",
    "group": "Reports",
    "about": "Where work waits: how long state visits took that ended in the period.",
    "query": "query TimeInState($from: DateTime!, $to: DateTime!, $filter: WorkItemFilter) {\n  reports(from: $from, to: $to, filter: $filter) {\n    from\n    to\n    percentileError\n    timeInState {\n      state\n      severity\n      visits\n      medianSeconds\n      p90Seconds\n    }\n  }\n}\n"
  },
  {
    "key": "report-work-items-behind-a-figure",
    "title": "The work items behind a figure",
    "group": "Reports",
    "about": "Those that went back in the period; other figures are named by their kind, state, severity and item.",
    "query": "query BehindAFigure(\n  $figure: ReportFigureInput! = { kind: REVERTED }\n  $from: DateTime!\n  $to: DateTime!\n  $filter: WorkItemFilter\n  $first: Int = 20\n  $after: String\n) {\n  reportedWorkItems(figure: $figure, from: $from, to: $to, filter: $filter, first: $first, after: $after) {\n    totalCount\n    nodes {\n      id\n      title\n      state\n      severity\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n  }\n}\n"
  },
  {
    "key": "work-item-audit",
    "title": "Whether its record is whole",
    "group": "One work item",
    "about": "Computes the hash chain of one work item again and compares it with what is stored.",
    "query": "query Audit($workItemId: ID!) {\n  verifyAudit(workItemId: $workItemId) {\n    ok\n    events\n    firstBroken {\n      seq\n      reason\n    }\n  }\n}\n"
  },
  {
    "key": "work-item",
    "title": "Where it stands",
    "group": "One work item",
    "about": "Its state, who has to do what, and what keeps the present gate closed.",
    "query": "query WorkItem($workItemId: ID!) {\n  workItem(id: $workItemId) {\n    id\n    version\n    title\n    state\n    severity\n    timer {\n      status\n      dueAt\n    }\n    gate {\n      key\n      to\n      items {\n        key\n        title\n        status\n      }\n      missing {\n        item\n        part\n        explanation\n      }\n    }\n    nextActions {\n      text\n      deadline\n      owner {\n        role\n        person {\n          name\n        }\n      }\n    }\n    transitions {\n      from\n      to\n      at\n      reversion\n      documentLagSeconds\n    }\n  }\n}\n"
  }
] as const;
