export const USAGE = `npm run operator -- <command>

  take-up <id>             start the run of a work item again from its recorded events
  take-up --missing        do that for every work item whose run is missing or behind
      --replace-frozen     also end a frozen run in favour of the recorded events; decide this only after looking
  verify <id>              recompute the hash chain of a work item
  verify --all             recompute all chains
      --after <id>         with --all or --missing: go on after this work item, where an earlier one was stopped
  rebuild <id>             fold a chain, compare what everybody reads with it, write again what differs
  rebuild --all            do that for every work item; nothing newer is ever replaced
      --compare-only       write nothing, only say what differs
  rebuild-reports          count what reports tell of again, from all events and filings, and write what differs
      --compare-only       write nothing, only say what differs
      --after <id>         go on after this work item, where an earlier one was stopped
  status                   what needs a look: alarms, what the reconciler has noticed, whether documents are filed
  status <id>              what the record and the run know of a work item
  end-sessions <e-mail>    sign a person out everywhere, at once

  person list              everybody, and the roles that nobody holds
  person add <e-mail> --name <name> --role <role> --time-zone <zone>
                           make a person who can sign in; --role may be given several times
  person change <e-mail> [--name …] [--email …] [--role …] [--time-zone …] [--password]
                           --role replaces all roles and ends the person's sessions, as --password does
  spec list                the registry of canonical specs
  spec add <path> --title <title> --owner <e-mail> --version <version> [--kind <kind>]
  spec change <path> [--path …] [--title …] [--owner …] [--version …] [--kind …]
                           kind: METRICS_DEFINITIONS, API_CONTRACTS (at most one spec each) or OTHER

  help                     this text

A password is asked for, unseen, or read from the first line of the standard input; it is never a word of the command.
Reads the same environment as the program (MONGODB_URI, TEMPORAL_ADDRESS, …). Where these are not set, it asks the
installation that runs with the data folder (PHASEGATE_DATA, else .data).
Ends with 0 when done, 1 when something is not as it should be, 2 when it was not understood, 3 when an engine is away,
130 when it was stopped by Ctrl-C.`;
