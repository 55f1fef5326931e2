/** What Discord keeps of a command that is registered, and gives back when asked. */
import { newId } from './interactions.ts';
import { isRecord, listOf, recordOf } from './json.ts';
import type { JsonObject } from './json.ts';

/** A command as Discord holds it. */
export type HeldCommand = JsonObject;

/**
 * What Discord makes of a command: it adds ids and defaults, and leaves out what says no more than the default does.
 * A command keeps its id as long as its name and type stay.
 */
export function heldCommand(
  command: JsonObject,
  before: readonly HeldCommand[],
  applicationId: string,
  guildId: string | undefined,
): HeldCommand {
  const type = command['type'] ?? 1;
  const same = before.find((held) => held['name'] === command['name'] && (held['type'] ?? 1) === type);
  const { options, ...rest } = command;
  return {
    description: '',
    default_member_permissions: null,
    nsfw: false,
    ...(guildId === undefined
      ? { dm_permission: true, contexts: null, integration_types: [0] }
      : { guild_id: guildId }),
    ...rest,
    ...(listOf(options).length > 0 && { options: listOf(options).map(heldOption) }),
    type,
    id: same?.['id'] ?? newId(),
    application_id: applicationId,
    version: newId(),
  };
}

function heldOption(option: unknown): JsonObject {
  const known = recordOf(option);
  const kept = Object.entries(known).filter(
    ([key, value]) =>
      !((key === 'required' || key === 'autocomplete') && value === false) &&
      !((key === 'options' || key === 'choices') && listOf(value).length === 0),
  );
  const options = listOf(known['options']);
  return { ...Object.fromEntries(kept), ...(options.length > 0 && { options: options.map(heldOption) }) };
}

/** A copy without any translation: what Discord answers when it is not asked for them. */
export function withoutTranslations(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutTranslations);
  if (!isRecord(part)) return part;
  return Object.fromEntries(
    Object.entries(part)
      .filter(([key]) => key !== 'name_localizations' && key !== 'description_localizations')
      .map(([key, value]) => [key, withoutTranslations(value)]),
  );
}
