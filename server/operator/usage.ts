export const USAGE = `npm run operator -- <command>

  take-up <id>             start the run of a work item again from its recorded events
  take-up --missing        do that for every work item whose run is missing or behind
      --replace-frozen     also end a frozen run in favour of the recorded events; decide this only after looking
  verify <id>              recompute the hash chain of a work item
  verify --all             recompute all chains
  status <id>              what the record and the run know of a work item
  end-sessions <e-mail>    sign a person out everywhere, at once
  help                     this text

Reads the same environment as the program (MONGODB_URI, TEMPORAL_ADDRESS, …). Where these are not set, it asks the
installation that runs with the data folder (PHASEGATE_DATA, else .data).
Ends with 0 when done, 1 when something is not as it should be, 2 when it was not understood, 3 when an engine is away.`;
