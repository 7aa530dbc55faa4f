import type { DataFolder } from './data-folder.ts';
import type { BuildContext } from './engine-cache.ts';
import type { ProcessSpec } from './supervised-process.ts';

/** An engine that is ready to be started: where it will be, and the processes it consists of, in starting order. */
export interface EnginePlan {
  /** What was chosen, for one line to the person. */
  choice: string;
  address: string;
  /** Empty when the engine is somebody else's server. */
  processes: PlannedProcess[];
}

export interface PlannedProcess {
  spec: ProcessSpec;
  /** What has to be done each time after it was started on purpose; safe to repeat. */
  prepare?: () => Promise<void>;
}

/** What the search for an engine works with. */
export interface EngineContext extends BuildContext {
  data: DataFolder;
}
