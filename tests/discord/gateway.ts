/**
 * The half of the stand-in that a bot stays connected to: hello, identify or resume, heartbeats, and the events.
 * It knows nothing of interactions; it delivers whatever it is given.
 */
import type { Server } from 'node:http';

import { GatewayCloseCodes, GatewayDispatchEvents, GatewayOpcodes } from 'discord.js';
import type { APIUser } from 'discord.js';
import { WebSocket, WebSocketServer } from 'ws';
import type { RawData } from 'ws';

import { newId } from './interactions.ts';
import { isRecord, listOf, numberOf, recordOf, textOf } from './json.ts';
import type { JsonObject } from './json.ts';

/** How a client came in; `intents` are those that it asked for when it identified. */
export type Login = { readonly how: 'identify' | 'resume'; readonly intents: number };

export type Gateway = {
  /** Everybody who came in, in order: one more after each reconnection. */
  readonly logins: readonly Login[];
  /** Closes the connections without a word, as a lost network does. Clients resume by themselves. */
  drop(): void;
  /** Asks the clients to connect again (op 7). discord.js resumes 0.5 s later. */
  reconnect(): void;
  /**
   * Declares the sessions invalid (op 9), so that clients identify anew. discord.js identifies at most once in 5 s
   * unless the client is given another `ws.buildIdentifyThrottler`.
   */
  invalidate(): void;
  /** Closes the connections with a code, as Discord does for good with 4004 and 4010 to 4014. */
  end(code: number): void;
};

/** What the stand-in needs of the gateway beyond what tests need. */
export type GatewayServer = Gateway & {
  /** Whether a client is connected and knows of its session, and has not just been told to go. */
  isReady(): boolean;
  /** Sends an event to the sessions that serve a guild; returns to how many. Who is away gets it when resuming. */
  dispatch(event: string, data: object, guildId: string | undefined): number;
  close(): void;
};

export type GatewayOptions = {
  server: Server;
  /** The address of this gateway, known once the server listens. It is also the one for resuming. */
  url: () => string;
  token: string;
  applicationId: string;
  user: APIUser;
  /** Guilds that the bot is in; a client without the intent for guilds learns no more than their ids. */
  guildIds: readonly string[];
  heartbeatMs: number;
  onChange: () => void;
  onProblem: (problem: string) => void;
};

type Session = {
  readonly id: string;
  readonly shard: number;
  readonly shardCount: number;
  readonly intents: number;
  /** All that was dispatched, in order; its length is the last sequence number. */
  readonly frames: string[];
  socket: WebSocket | undefined;
  /** Whether the client has taken in that it is connected. */
  settled: boolean;
};

/** Adds a gateway to an HTTP server. */
export function openGateway(options: GatewayOptions): GatewayServer {
  const sockets = new WebSocketServer({ server: options.server, path: '/gateway' });
  const sessions = new Map<string, Session>();
  const logins: Login[] = [];
  /** Connections that were told to go away: the client still has to notice. */
  const leaving = new Set<WebSocket>();

  sockets.on('connection', (socket) => {
    sendTo(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: options.heartbeatMs } });
    socket.on('message', (raw) => receive(socket, raw));
    // A connection that ends badly is part of what is tested; the close event follows.
    socket.on('error', () => undefined);
    socket.on('close', (code) => {
      leaving.delete(socket);
      const session = sessionOf(socket);
      if (session === undefined) return;
      session.socket = undefined;
      // Discord forgets the session of a client that says good-bye with one of these.
      if (code === 1000 || code === 1001) sessions.delete(session.id);
      options.onChange();
    });
  });

  function sessionOf(socket: WebSocket): Session | undefined {
    return [...sessions.values()].find((session) => session.socket === socket);
  }

  function receive(socket: WebSocket, raw: RawData): void {
    const frame = parse(raw);
    if (frame === undefined) {
      options.onProblem('gateway: a frame that is not JSON');
      socket.close(GatewayCloseCodes.DecodeError);
      return;
    }
    const data = recordOf(frame['d']);
    switch (frame['op']) {
      case GatewayOpcodes.Heartbeat: {
        sendTo(socket, { op: GatewayOpcodes.HeartbeatAck });
        const session = sessionOf(socket);
        if (session !== undefined && !session.settled) {
          session.settled = true;
          options.onChange();
        }
        break;
      }
      case GatewayOpcodes.Identify:
        identify(socket, data);
        break;
      case GatewayOpcodes.Resume:
        resume(socket, data);
        break;
      case GatewayOpcodes.PresenceUpdate:
        break;
      default:
        options.onProblem(`gateway: an operation that the stand-in does not know: ${JSON.stringify(frame['op'])}`);
        socket.close(GatewayCloseCodes.UnknownOpcode);
    }
  }

  function identify(socket: WebSocket, data: JsonObject): void {
    if (data['token'] !== options.token) {
      socket.close(GatewayCloseCodes.AuthenticationFailed);
      return;
    }
    if (sessionOf(socket) !== undefined) {
      options.onProblem('gateway: identified twice on one connection');
      socket.close(GatewayCloseCodes.AlreadyAuthenticated);
      return;
    }
    const [shard, shardCount] = listOf(data['shard'] ?? [0, 1]).map(numberOf);
    const session: Session = {
      id: newId(),
      shard: shard ?? 0,
      shardCount: shardCount ?? 1,
      intents: numberOf(data['intents']),
      frames: [],
      socket,
      settled: false,
    };
    sessions.set(session.id, session);
    logins.push({ how: 'identify', intents: session.intents });
    deliver(session, GatewayDispatchEvents.Ready, {
      v: 10,
      user: options.user,
      guilds: options.guildIds.filter((id) => serves(session, id)).map((id) => ({ id, unavailable: true })),
      session_id: session.id,
      // It has to lead back here: a client that resumes would otherwise leave for the real service.
      resume_gateway_url: options.url(),
      shard: [session.shard, session.shardCount],
      application: { id: options.applicationId, flags: 0 },
    });
    askForHeartbeat(socket);
  }

  function resume(socket: WebSocket, data: JsonObject): void {
    const session = sessions.get(textOf(data['session_id']));
    if (data['token'] !== options.token || session === undefined) {
      sendTo(socket, { op: GatewayOpcodes.InvalidSession, d: false });
      return;
    }
    session.socket = socket;
    session.settled = false;
    logins.push({ how: 'resume', intents: session.intents });
    for (const frame of session.frames.slice(numberOf(data['seq']))) socket.send(frame);
    deliver(session, GatewayDispatchEvents.Resumed, {});
    askForHeartbeat(socket);
  }

  function deliver(session: Session, event: string, data: object): void {
    const sequence = session.frames.length + 1;
    const frame = JSON.stringify({ op: GatewayOpcodes.Dispatch, t: event, s: sequence, d: data });
    session.frames.push(frame);
    if (session.socket?.readyState === WebSocket.OPEN) session.socket.send(frame);
  }

  function connected(): Session[] {
    return [...sessions.values()].filter(({ socket }) => socket !== undefined && !leaving.has(socket));
  }

  function dismiss(frame: JsonObject): void {
    for (const { socket } of connected()) {
      if (socket === undefined) continue;
      leaving.add(socket);
      sendTo(socket, frame);
    }
  }

  return {
    logins,
    isReady: () => connected().some(({ settled }) => settled),
    dispatch(event, data, guildId) {
      const serving = [...sessions.values()].filter((session) => serves(session, guildId));
      for (const session of serving) deliver(session, event, data);
      return serving.length;
    },
    drop() {
      for (const session of connected()) {
        const { socket } = session;
        // The session is away from now on, not only when the socket has noticed.
        session.socket = undefined;
        socket?.terminate();
      }
    },
    reconnect() {
      dismiss({ op: GatewayOpcodes.Reconnect, d: null });
    },
    invalidate() {
      dismiss({ op: GatewayOpcodes.InvalidSession, d: false });
      sessions.clear();
    },
    end(code) {
      for (const socket of sockets.clients) socket.close(code);
    },
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

/** Direct messages belong to the first shard, and a guild to the one that its id selects. */
function serves({ shard, shardCount }: Session, guildId: string | undefined): boolean {
  return shard === (guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shardCount)));
}

function sendTo(socket: WebSocket, frame: JsonObject): void {
  if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
}

/**
 * A client answers this after what was sent before, so the answer says that it knows of its session. Until then
 * it should be left alone: discord.js 14, for one, hangs when it is told to stop at that moment.
 */
function askForHeartbeat(socket: WebSocket): void {
  sendTo(socket, { op: GatewayOpcodes.Heartbeat, d: null });
}

function parse(raw: RawData): JsonObject | undefined {
  try {
    const text = bytesOf(raw).toString();
    const frame: unknown = JSON.parse(text);
    return isRecord(frame) ? frame : undefined;
  } catch {
    return undefined;
  }
}

/** The library delivers a message in one of three shapes. */
function bytesOf(raw: RawData): Buffer {
  if (Array.isArray(raw)) return Buffer.concat(raw);
  return Buffer.isBuffer(raw) ? raw : Buffer.from(raw);
}
