/**
 * A stand-in for Discord on the loopback interface, for an unmodified discord.js client: the gateway, and the part
 * of the REST interface that a bot of slash commands uses. It answers with Discord's own errors where a bot breaks
 * the order of things, checks every payload, and refuses loudly whatever it does not know.
 *
 *     const discord = await startStandIn();
 *     const client = new Client({ intents: [], allowedMentions: { parse: [] }, rest: { api: discord.apiUrl } });
 *     await client.login(discord.token);
 *     const message = await discord.send(chatInputCommand({ name: 'ask', options: { question: '…' } })).message();
 *     expect(discord.problems).toEqual([]);
 */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';

import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  GatewayDispatchEvents,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageReferenceType,
  MessageType,
} from 'discord.js';
import type { APIAttachment, APIInteraction, APIMessage } from 'discord.js';

import { openGateway } from './gateway.ts';
import type { Gateway } from './gateway.ts';
import { heldCommand, withoutTranslations } from './held-commands.ts';
import type { HeldCommand } from './held-commands.ts';
import { readBody, respond, sleep } from './http.ts';
import type { Answer, UploadedFile } from './http.ts';
import { APPLICATION_ID, messageOf, newId, userOf } from './interactions.ts';
import type { AttachmentSketch } from './interactions.ts';
import { isRecord, listOf, numberOf, recordOf, textOf } from './json.ts';
import type { JsonObject } from './json.ts';
import { checkPayload } from './payload-rules.ts';
import type { FileNames, PayloadKind } from './payload-rules.ts';

export type { HeldCommand, UploadedFile };

/** A request as it came in, and the status that it was answered with. */
export type RecordedRequest = {
  readonly method: string;
  /** Decoded, without the version and the query: `/applications/…/commands`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The parsed JSON body, of a form its part `payload_json`; undefined when there is none. */
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  /** 0 until it is answered. */
  readonly status: number;
};

/** A fault to inject. Requests that match are answered with `status`, or, without one, late but otherwise as usual. */
export type Fault = {
  method?: string;
  /** Tested against `RecordedRequest.path`; every path without it. */
  path?: RegExp;
  status?: number;
  body?: object;
  headers?: Readonly<Record<string, string>>;
  /** How long the answer waits, in milliseconds. */
  delayMs?: number;
  /** How many requests it befalls; one by default. */
  times?: number;
};

/** The first answer of the bot to an interaction. */
export type Callback = {
  readonly type: InteractionResponseType;
  readonly data: JsonObject;
  readonly files: readonly UploadedFile[];
  /** Time from the interaction to this answer in milliseconds. */
  readonly afterMs: number;
};

export type Choice = { readonly name: string; readonly value: string | number };

/**
 * One interaction and what became of it. Its promises resolve as soon as the bot has done what they are about, and
 * reject after the stand-in's patience with what has happened instead.
 */
export type Exchange = {
  readonly interaction: APIInteraction;
  callback(): Promise<Callback>;
  /**
   * The message that answers the interaction, or for a button the message that the button is on, as it is now:
   * after the callback, or when that only promised an answer, after the edit that gave it.
   */
  message(): Promise<APIMessage>;
  /** The further messages, when there are at least as many as `atLeast`; one by default. */
  followUps(atLeast?: number): Promise<readonly APIMessage[]>;
  /** The suggestions that answer an autocomplete interaction. */
  choices(): Promise<readonly Choice[]>;
  /** Every file that the bot sent in this exchange, in order. */
  files(): readonly UploadedFile[];
  /** Makes the token invalid from now on, as Discord does after 15 minutes. */
  expire(): void;
};

export type StandIn = {
  /** What the client needs as `rest: { api }`. */
  readonly apiUrl: string;
  readonly token: string;
  readonly applicationId: string;
  readonly requests: readonly RecordedRequest[];
  /**
   * What a bot should not have done: unknown routes, payloads that break Discord's rules, and the like. Tests assert
   * that it is empty. It is a live list; `length = 0` forgets what a test has provoked.
   */
  readonly problems: string[];
  /** The commands that are registered. A test may put some in before the client starts. */
  readonly commands: { global: HeldCommand[]; readonly guilds: Map<string, HeldCommand[]> };
  readonly gateway: Gateway;
  fail(fault: Fault): void;
  /** Resolves when a client is connected and knows of its session; after a reconnection when it does so again. */
  ready(): Promise<void>;
  /** Delivers an interaction to the clients. It throws when none has a session. */
  send(interaction: APIInteraction): Exchange;
  /** Puts a file where the bot can download it, and returns what to give to a command as `{ attachment }`. */
  host(name: string, bytes: Uint8Array, contentType?: string): AttachmentSketch;
  close(): Promise<void>;
};

export type StandInOptions = {
  token?: string;
  applicationId?: string;
  /** Guilds that the bot is told of when it identifies. */
  guildIds?: readonly string[];
  /** How late the first answer to an interaction may be, in milliseconds; Discord allows 3,000. */
  deadlineMs?: number;
  /** How long the promises wait for the bot before they reject, in milliseconds. */
  patienceMs?: number;
  /** Time between heartbeats in milliseconds. */
  heartbeatMs?: number;
};

type MutableRequest = { -readonly [Key in keyof RecordedRequest]: RecordedRequest[Key] };

/** What is known about one interaction. */
type Conversation = {
  readonly interaction: APIInteraction;
  readonly sentAt: number;
  callback: Callback | undefined;
  /** The id of the message that `@original` stands for. */
  original: string | undefined;
  /** Whether the callback promised an answer that is still to come as an edit. */
  owesAnswer: boolean;
  readonly followUps: string[];
  readonly files: UploadedFile[];
  expired: boolean;
};

/** Flags that a message keeps whatever an edit says. */
const LASTING_FLAGS = MessageFlags.Ephemeral | MessageFlags.IsComponentsV2;

/** The kinds of callback that the stand-in acts on; the rules for payloads refuse the others. */
const CALLBACK_TYPES = [
  InteractionResponseType.ChannelMessageWithSource,
  InteractionResponseType.DeferredChannelMessageWithSource,
  InteractionResponseType.DeferredMessageUpdate,
  InteractionResponseType.UpdateMessage,
  InteractionResponseType.ApplicationCommandAutocompleteResult,
  InteractionResponseType.Modal,
] as const;
type CallbackType = (typeof CALLBACK_TYPES)[number];

/** Discord's errors that a bot can meet here; the numbers are in its documentation. */
const ERRORS = {
  notFound: refusal(404, 0, '404: Not Found'),
  unauthorized: refusal(401, 0, '401: Unauthorized'),
  unknownMessage: refusal(404, 10_008, 'Unknown Message'),
  unknownWebhook: refusal(404, 10_015, 'Unknown Webhook'),
  unknownInteraction: refusal(404, 10_062, 'Unknown interaction'),
  acknowledged: refusal(400, 40_060, 'Interaction has already been acknowledged.'),
  followUpLimit: refusal(400, 40_094, 'Maximum number of follow-up messages reached'),
  invalidToken: refusal(401, 50_027, 'Invalid Webhook Token'),
  invalidBody: refusal(400, 50_035, 'Invalid Form Body'),
  invalidJson: refusal(400, 50_109, 'The request body contains invalid JSON.'),
} as const;

function refusal(status: number, code: number, message: string): Answer {
  return { status, body: { code, message } };
}

/** Starts a stand-in on a free port of 127.0.0.1. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const {
    token = 'token-of-the-stand-in',
    applicationId = APPLICATION_ID,
    deadlineMs = 3_000,
    patienceMs = 2_500,
    heartbeatMs = 40_000,
  } = options;
  const user = userOf(applicationId, 'document-bot', true);
  const requests: MutableRequest[] = [];
  const problems: string[] = [];
  const commands: StandIn['commands'] = { global: [], guilds: new Map() };
  const faults: (Fault & { left: number })[] = [];
  const conversations = new Map<string, Conversation>();
  const messages = new Map<string, APIMessage>();
  const hosted = new Map<string, { bytes: Buffer; contentType: string }>();
  const waiting = new Set<() => void>();

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      problems.push(`the stand-in failed: ${String(error)}`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The stand-in has no port.');
  const origin = `127.0.0.1:${address.port}`;

  const gateway = openGateway({
    server,
    url: () => `ws://${origin}/gateway`,
    token,
    applicationId,
    user,
    guildIds: options.guildIds ?? [],
    heartbeatMs,
    onChange: changed,
    onProblem: (problem) => problems.push(problem),
  });

  // -------------------------------------------------------------------------------------------- waiting

  function changed(): void {
    for (const look of waiting) look();
  }

  /** Looks after every change until there is something to see. */
  async function until<T>(what: string, see: () => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        try {
          const seen = see();
          if (seen !== undefined) settle(() => resolve(seen));
        } catch (error) {
          settle(() => reject(error instanceof Error ? error : new Error(String(error))));
        }
      };
      const timer = setTimeout(() => {
        const log = requests.map(({ method, path, status }) => `${method} ${path} ${status}`);
        const lines = [`Not within ${patienceMs} ms: ${what}.`, ...log, ...problems];
        settle(() => reject(new Error(lines.join('\n'))));
      }, patienceMs);
      const settle = (end: () => void): void => {
        clearTimeout(timer);
        waiting.delete(look);
        end();
      };
      waiting.add(look);
      look();
    });
  }

  // -------------------------------------------------------------------------------------------- requests

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', `http://${origin}`);
    const read = await readBody(incoming);
    const recorded: MutableRequest = {
      method: incoming.method ?? 'GET',
      // The library escapes the @ of "@original".
      path: decodeURIComponent(url.pathname.replace(/^\/api\/v10(?=\/)/, '')),
      query: url.searchParams,
      body: read?.body,
      files: read?.files ?? [],
      status: 0,
    };
    requests.push(recorded);
    const isApi = url.pathname.startsWith('/api/v10/');
    const usual = read === undefined ? ERRORS.invalidJson : undefined;
    const fault = nextFault(recorded);
    if (fault?.delayMs !== undefined) await sleep(fault.delayMs);
    const answer =
      fault?.status === undefined
        ? (usual ?? (isApi ? answerApi(recorded, incoming.headers.authorization) : answerFile(recorded)))
        : answerFault(fault, fault.status);
    if (usual !== undefined) problems.push(`${recorded.method} ${recorded.path}: a body that is not JSON`);
    recorded.status = answer.status;
    respond(response, answer);
    changed();
  }

  function nextFault(request: RecordedRequest): Fault | undefined {
    const fault = faults.find(
      ({ left, method, path }) =>
        left > 0 && (method ?? request.method) === request.method && (path?.test(request.path) ?? true),
    );
    if (fault !== undefined) fault.left -= 1;
    return fault;
  }

  function answerFile({ method, path }: RecordedRequest): Answer {
    const file = method === 'GET' ? hosted.get(path) : undefined;
    if (file === undefined) return unknownRoute(method, path);
    return { status: 200, body: file.bytes, headers: { 'content-type': file.contentType } };
  }

  function unknownRoute(method: string, path: string): Answer {
    problems.push(`unknown route: ${method} ${path}`);
    return ERRORS.notFound;
  }

  /** Answers by the parts of the path. Only answers to interactions come without the bot's token. */
  function answerApi(request: RecordedRequest, authorization: string | undefined): Answer {
    const { method, path } = request;
    const [area, id, third, fourth, fifth, ...rest] = path.slice(1).split('/');
    const authorized = authorization === `Bot ${token}`;

    if (area === 'interactions' && method === 'POST' && fourth === 'callback' && fifth === undefined) {
      return answerCallback(request, textOf(id), textOf(third));
    }
    if (area === 'webhooks' && id === applicationId && third !== undefined && rest.length === 0) {
      if (method === 'POST' && fourth === undefined) return answerFollowUp(request, third);
      if (fourth === 'messages' && fifth !== undefined) return answerMessage(request, third, fifth);
    }
    if (method === 'GET' && path === '/gateway/bot') {
      return authorized ? { status: 200, body: gatewayInformation() } : ERRORS.unauthorized;
    }
    if (area === 'applications' && id === applicationId && (method === 'GET' || method === 'PUT')) {
      const guildId = third === 'guilds' && fifth === 'commands' && rest.length === 0 ? fourth : undefined;
      const isGlobal = third === 'commands' && fourth === undefined;
      if (isGlobal || guildId !== undefined) {
        return authorized ? answerCommands(request, guildId) : ERRORS.unauthorized;
      }
    }
    if (area === 'channels' && method === 'POST' && third === 'messages' && fourth === undefined) {
      if (!authorized) return ERRORS.unauthorized;
      if (!accepts('channel-message', request.body)) return ERRORS.invalidBody;
      return {
        status: 200,
        body: messageOf({ channel_id: textOf(id), content: textOf(recordOf(request.body)['content']) }),
      };
    }
    return unknownRoute(method, path);
  }

  function gatewayInformation(): object {
    return {
      url: `ws://${origin}/gateway`,
      shards: 1,
      session_start_limit: { total: 1_000, remaining: 1_000, reset_after: 86_400_000, max_concurrency: 1 },
    };
  }

  /** Notes what is wrong with a payload, and says whether Discord would take it. */
  function accepts(kind: PayloadKind, payload: unknown, files: FileNames = {}): boolean {
    const found = checkPayload(kind, payload, files);
    problems.push(...found);
    return found.length === 0;
  }

  // -------------------------------------------------------------------------------------------- commands

  function answerCommands(request: RecordedRequest, guildId: string | undefined): Answer {
    const held = (guildId === undefined ? commands.global : commands.guilds.get(guildId)) ?? [];
    if (request.method === 'GET') {
      const translated = request.query.get('with_localizations') === 'true';
      return { status: 200, body: translated ? held : held.map(withoutTranslations) };
    }
    const kind = guildId === undefined ? 'global-commands' : 'guild-commands';
    if (!accepts(kind, request.body)) return ERRORS.invalidBody;
    const registered = listOf(request.body).map((command) =>
      heldCommand(recordOf(command), held, applicationId, guildId),
    );
    if (guildId === undefined) commands.global = registered;
    else commands.guilds.set(guildId, registered);
    return { status: 200, body: registered };
  }

  // -------------------------------------------------------------------------------------------- interactions

  function answerCallback(request: RecordedRequest, id: string, interactionToken: string): Answer {
    const conversation = conversations.get(interactionToken);
    if (conversation?.interaction.id !== id) {
      problems.push('callback: to an interaction that was never sent');
      return ERRORS.unknownInteraction;
    }
    if (conversation.callback !== undefined) return ERRORS.acknowledged;
    const afterMs = performance.now() - conversation.sentAt;
    if (conversation.expired || afterMs > deadlineMs) return ERRORS.unknownInteraction;

    const body = recordOf(request.body);
    const { interaction } = conversation;
    const misfit = misfitOf(interaction, body['type']);
    if (misfit !== undefined) problems.push(`callback: ${misfit}`);
    // An answer that Discord refuses does not count, so the bot may try again.
    const before = 'message' in interaction ? messages.get(interaction.message?.id ?? '') : undefined;
    const files = filesOf(request, before, recordOf(body['data']));
    if (!accepts('callback', body, files) || misfit !== undefined) return ERRORS.invalidBody;
    if (!acceptsFiles(request, interaction)) return ERRORS.invalidBody;

    const data = recordOf(body['data']);
    const type = CALLBACK_TYPES.find((known) => known === body['type']);
    if (type === undefined) return ERRORS.invalidBody;
    conversation.callback = { type, data, files: request.files, afterMs };
    conversation.files.push(...request.files);
    act(conversation, type, data, request.files);
    if (request.query.get('with_response') !== 'true') return { status: 204 };
    return { status: 200, body: callbackResponse(conversation, type) };
  }

  function act(conversation: Conversation, type: CallbackType, data: JsonObject, files: readonly UploadedFile[]): void {
    const { interaction } = conversation;
    const pressed = 'message' in interaction ? interaction.message?.id : undefined;
    switch (type) {
      case InteractionResponseType.ChannelMessageWithSource:
        conversation.original = post(conversation, data, files).id;
        break;
      case InteractionResponseType.DeferredChannelMessageWithSource: {
        const flags = numberOf(data['flags']) | MessageFlags.Loading;
        conversation.original = post(conversation, { flags }, []).id;
        conversation.owesAnswer = true;
        break;
      }
      case InteractionResponseType.DeferredMessageUpdate:
        conversation.original = pressed;
        conversation.owesAnswer = true;
        break;
      case InteractionResponseType.UpdateMessage:
        conversation.original = pressed;
        if (pressed !== undefined) change(pressed, data, files);
        break;
      case InteractionResponseType.ApplicationCommandAutocompleteResult:
      case InteractionResponseType.Modal:
        // Suggestions and dialogues make no message.
        break;
    }
  }

  function callbackResponse(conversation: Conversation, type: CallbackType): object {
    const message = conversation.original === undefined ? undefined : messages.get(conversation.original);
    const flags = message?.flags ?? 0;
    return {
      interaction: {
        id: conversation.interaction.id,
        type: conversation.interaction.type,
        ...(message !== undefined && {
          response_message_id: message.id,
          response_message_loading: (flags & MessageFlags.Loading) !== 0,
          response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
        }),
      },
      resource: { type, ...(message !== undefined && { message }) },
    };
  }

  function answerFollowUp(request: RecordedRequest, webhookToken: string): Answer {
    const conversation = conversations.get(webhookToken);
    if (conversation?.expired === true) return ERRORS.invalidToken;
    if (conversation?.callback === undefined) return ERRORS.unknownWebhook;
    if (!accepts('follow-up', request.body, filesOf(request))) return ERRORS.invalidBody;
    if (!acceptsFiles(request, conversation.interaction)) return ERRORS.invalidBody;
    const owners = conversation.interaction.authorizing_integration_owners;
    const onlyByUser = owners[ApplicationIntegrationType.GuildInstall] === undefined;
    if (onlyByUser && conversation.followUps.length >= 5) return ERRORS.followUpLimit;

    conversation.files.push(...request.files);
    const body = recordOf(request.body);
    const wait = request.query.get('wait') === 'true';
    const { original } = conversation;
    const promised = conversation.callback.type === InteractionResponseType.DeferredChannelMessageWithSource;
    if (conversation.owesAnswer && original !== undefined && promised) {
      // Discord takes the first further message for the owed answer, a habit that it calls deprecated.
      problems.push('follow-up: takes the place of the answer that was promised; edit the reply instead');
      conversation.owesAnswer = false;
      const message = change(original, body, request.files);
      return wait ? { status: 200, body: message } : { status: 204 };
    }
    const message = post(conversation, body, request.files, original);
    conversation.followUps.push(message.id);
    return wait ? { status: 200, body: message } : { status: 204 };
  }

  function answerMessage(request: RecordedRequest, webhookToken: string, name: string): Answer {
    const conversation = conversations.get(webhookToken);
    if (conversation?.expired === true) return ERRORS.invalidToken;
    if (conversation?.callback === undefined) return ERRORS.unknownWebhook;
    const id = name === '@original' ? conversation.original : name;
    const own = id !== undefined && [conversation.original, ...conversation.followUps].includes(id);
    const message = own ? messages.get(id) : undefined;
    if (message === undefined) return ERRORS.unknownMessage;
    switch (request.method) {
      case 'GET':
        return { status: 200, body: message };
      case 'DELETE':
        messages.delete(message.id);
        return { status: 204 };
      case 'PATCH': {
        const body = recordOf(request.body);
        if (!accepts('edit', body, filesOf(request, message, body))) return ERRORS.invalidBody;
        if (isV2(message) && textOf(body['content']) !== '') {
          problems.push('edit: a message with IS_COMPONENTS_V2 can never have content again');
          return ERRORS.invalidBody;
        }
        if (!acceptsFiles(request, conversation.interaction)) return ERRORS.invalidBody;
        conversation.files.push(...request.files);
        if (message.id === conversation.original) conversation.owesAnswer = false;
        return { status: 200, body: change(message.id, body, request.files) };
      }
      default:
        return unknownRoute(request.method, request.path);
    }
  }

  /** Each uploaded file has to fit, and what describes one has to have one. */
  function acceptsFiles({ body, files }: RecordedRequest, interaction: APIInteraction): boolean {
    const found = files
      .filter(({ bytes }) => bytes.length > interaction.attachment_size_limit)
      .map(({ name }) => `a file above the limit of ${interaction.attachment_size_limit} bytes: ${name}`);
    const part = recordOf(body);
    const message = isRecord(part['data']) ? part['data'] : part;
    for (const described of listOf(message['attachments'])) {
      const id = textOf(recordOf(described)['id']);
      // Short ids number the files that come along, long ones name files that the message already has.
      if (id.length < 10 && files[Number(id)] === undefined) found.push(`describes a file that is not there: ${id}`);
    }
    problems.push(...found.map((problem) => `upload: ${problem}`));
    return found.length === 0;
  }

  // -------------------------------------------------------------------------------------------- messages

  function post(
    { interaction }: Conversation,
    data: JsonObject,
    files: readonly UploadedFile[],
    answered?: string,
  ): APIMessage {
    const by = interaction.user ?? interaction.member?.user ?? user;
    const channelId = interaction.channel?.id ?? newId();
    const message = messageOf({
      channel_id: channelId,
      author: user,
      application_id: applicationId,
      webhook_id: applicationId,
      type: typeOfAnswer(interaction, answered),
      interaction_metadata: {
        id: interaction.id,
        type: InteractionType.ApplicationCommand,
        user: by,
        authorizing_integration_owners: interaction.authorizing_integration_owners,
      },
      ...(answered !== undefined && {
        message_reference: { type: MessageReferenceType.Default, channel_id: channelId, message_id: answered },
      }),
    });
    messages.set(message.id, message);
    return change(message.id, data, files, false);
  }

  /** Puts the given fields in the place of the old ones. */
  function change(id: string, data: JsonObject, files: readonly UploadedFile[], edited = true): APIMessage {
    const old = messages.get(id) ?? messageOf({ id });
    const lasting = edited ? (old.flags ?? 0) & LASTING_FLAGS : 0;
    const message: unknown = {
      ...old,
      ...('content' in data && { content: textOf(data['content']) }),
      ...('embeds' in data && { embeds: listOf(data['embeds']) }),
      ...('components' in data && { components: listOf(data['components']) }),
      attachments: [...keptAttachments(old, data), ...files.map(keep)],
      flags: numberOf(data['flags']) | lasting,
      edited_timestamp: edited ? new Date().toISOString() : null,
    };
    // The payload was checked before; what Discord makes of it has the same shape.
    messages.set(id, message as APIMessage);
    return message as APIMessage;
  }

  function keep(file: UploadedFile): APIAttachment {
    const sketch = host(file.name, file.bytes);
    return { id: newId(), proxy_url: sketch.url, ...sketch };
  }

  function host(name: string, bytes: Uint8Array, contentType = 'application/octet-stream'): AttachmentSketch {
    const named = namedAsDiscordDoes(name);
    const path = `/attachments/${newId()}/${named.filename}`;
    hosted.set(path, { bytes: Buffer.from(bytes), contentType });
    return { ...named, size: bytes.length, url: `http://${origin}${encodeURI(path)}`, content_type: contentType };
  }

  // -------------------------------------------------------------------------------------------- sending

  function send(interaction: APIInteraction): Exchange {
    const sent: APIInteraction = { ...interaction, application_id: applicationId };
    const conversation: Conversation = {
      interaction: sent,
      sentAt: performance.now(),
      callback: undefined,
      original: undefined,
      owesAnswer: false,
      followUps: [],
      files: [],
      expired: false,
    };
    conversations.set(sent.token, conversation);
    if ('message' in sent && sent.message !== undefined && !messages.has(sent.message.id)) {
      messages.set(sent.message.id, sent.message);
    }
    if (gateway.dispatch(GatewayDispatchEvents.InteractionCreate, sent, sent.guild_id) === 0) {
      throw new Error('No client has a session, so nobody would get the interaction: wait for ready() first.');
    }
    return exchangeOf(conversation);
  }

  function exchangeOf(conversation: Conversation): Exchange {
    const callback = async (): Promise<Callback> => until('the callback', () => conversation.callback);
    return {
      interaction: conversation.interaction,
      callback,
      async message() {
        return until('the message', () => {
          if (conversation.callback === undefined || conversation.owesAnswer) return undefined;
          const message = conversation.original === undefined ? undefined : messages.get(conversation.original);
          if (message === undefined) throw new Error('The interaction has no message, or no longer.');
          return message;
        });
      },
      async followUps(atLeast = 1) {
        return until(`${atLeast} further messages`, () => {
          if (conversation.followUps.length < atLeast) return undefined;
          return conversation.followUps.flatMap((id) => messages.get(id) ?? []);
        });
      },
      async choices() {
        const { type, data } = await callback();
        if (type !== InteractionResponseType.ApplicationCommandAutocompleteResult) {
          throw new Error(`The interaction was answered with a callback of type ${type} instead of suggestions.`);
        }
        return listOf(data['choices']).map((choice) => {
          const { name, value } = recordOf(choice);
          return { name: textOf(name), value: typeof value === 'number' ? value : textOf(value) };
        });
      },
      files: () => conversation.files,
      expire() {
        conversation.expired = true;
      },
    };
  }

  return {
    apiUrl: `http://${origin}/api`,
    token,
    applicationId,
    requests,
    problems,
    commands,
    gateway,
    fail(fault) {
      faults.push({ ...fault, left: fault.times ?? 1 });
    },
    async ready() {
      await until('a client with a session', () => gateway.isReady() || undefined);
    },
    send,
    host,
    async close() {
      gateway.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

// ---------------------------------------------------------------------------------------------- helpers

function isV2(message: APIMessage): boolean {
  return ((message.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
}

/** The names of the files that come with a request, and of those that the message which it changes still has. */
function filesOf({ files }: RecordedRequest, changed?: APIMessage, data: JsonObject = {}): FileNames {
  return {
    sent: files.map(({ name }) => name),
    kept: changed === undefined ? [] : keptAttachments(changed, data).map(({ filename }) => filename),
  };
}

/** Why a callback does not suit an interaction; undefined when it does. */
function misfitOf(interaction: APIInteraction, type: unknown): string | undefined {
  const typing = interaction.type === InteractionType.ApplicationCommandAutocomplete;
  const suggestions = type === InteractionResponseType.ApplicationCommandAutocompleteResult;
  if (typing !== suggestions) return 'suggestions answer an autocomplete interaction, and nothing else does';
  const updates =
    type === InteractionResponseType.DeferredMessageUpdate || type === InteractionResponseType.UpdateMessage;
  if (updates && !('message' in interaction && interaction.message !== undefined)) {
    return 'only what was done on a message can be answered by changing it';
  }
  if (type === InteractionResponseType.Modal && interaction.type === InteractionType.ModalSubmit) {
    return 'a dialogue cannot be answered with another dialogue';
  }
  return undefined;
}

function typeOfAnswer(interaction: APIInteraction, answered: string | undefined): MessageType {
  if (answered !== undefined) return MessageType.Reply;
  if (interaction.type !== InteractionType.ApplicationCommand) return MessageType.Default;
  return interaction.data.type === ApplicationCommandType.ChatInput
    ? MessageType.ChatInputCommand
    : MessageType.ContextMenuCommand;
}

/** Discord leaves only some of ASCII in a file's name; what stood before the ending is then in the title. */
function namedAsDiscordDoes(name: string): Pick<APIAttachment, 'filename' | 'title'> {
  const [, stem = name, ending = ''] = /^(.+?)(\.[^.]*)?$/s.exec(name) ?? [];
  const kept = stem.replaceAll(' ', '_').replace(/[^\w.-]/g, '') || 'file';
  return kept === stem ? { filename: name } : { filename: `${kept}${ending}`, title: stem };
}

/** An edit that lists attachments keeps those that it lists; one that does not list any keeps all. */
function keptAttachments(message: APIMessage, data: JsonObject): APIAttachment[] {
  if (!Array.isArray(data['attachments'])) return message.attachments;
  const ids = new Set(data['attachments'].map((attachment) => recordOf(attachment)['id']));
  return message.attachments.filter(({ id }) => ids.has(id));
}

function answerFault({ body, headers }: Fault, status: number): Answer {
  if (status === 429) {
    const body429 = { message: 'You are being rate limited.', retry_after: 0.05, global: false };
    return { status, body: body ?? body429, headers: { 'retry-after': '0.05', ...headers } };
  }
  return { status, body: body ?? { code: 0, message: `${status}: made to fail` }, headers: { ...headers } };
}
