export interface EmbeddedPostgresOptions {
  /** Folder of this cluster alone: data, log, lock and (when its path is short enough) the socket. Created when missing. */
  readonly rootDir: string;
  /** For tests: no fsync, so the data does not survive a power cut. */
  readonly ephemeral?: boolean;
  /** Default 100. */
  readonly maxConnections?: number;
  /** How long the server may take to accept connections, crash recovery included. Default 10 minutes; a server that exits fails at once. */
  readonly startupTimeoutMs?: number;
  /** How long to wait for a server that another process is just starting. Default 1 minute. */
  readonly attachTimeoutMs?: number;
  /** Called once when the server ends without stop(): nothing restarts it, so the process should end too. */
  readonly onUnexpectedExit?: (reason: string) => void;
}

/** Settings for node-postgres; `host` is the folder of a unix socket. */
export interface EmbeddedPostgresConnection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

export interface EmbeddedPostgresHandle {
  readonly connection: EmbeddedPostgresConnection;
  /** Process id of the server. */
  readonly pid: number;
  /** Whether this process started the server; if not, stop() leaves it running. */
  readonly owned: boolean;
  /** Ends the server after its connections (fast shutdown, after 20 s an immediate one) and gives the cluster up. Can be called again. */
  stop(): Promise<void>;
}

/** Names the socket file only: nothing listens on TCP. */
export const SOCKET_PORT = 5432;

export function connectionThrough(socketDir: string): EmbeddedPostgresConnection {
  return { host: socketDir, port: SOCKET_PORT, user: 'packyard', database: 'packyard' };
}
