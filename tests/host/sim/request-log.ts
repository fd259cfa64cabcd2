export interface LogEntry {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** 0 where the connection was dropped. */
  readonly status: number;
  readonly ms: number;
}

/** The Web API requests since the last reset. */
export interface RequestLog {
  add(entry: LogEntry): void;
  entries(): readonly LogEntry[];
  clear(): void;
}

export function createRequestLog(): RequestLog {
  let entries: LogEntry[] = [];
  return {
    add: (entry) => entries.push(entry),
    entries: () => entries,
    clear: () => {
      entries = [];
    },
  };
}
