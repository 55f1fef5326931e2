/** At most `most` requests in any span of `within` ms. */
type Limit = { readonly most: number; readonly within: number };

type Limits = { readonly user: readonly Limit[]; readonly guild: readonly Limit[] };

/**
 * Nobody reads more than five answers in ten seconds; thirty a minute is twice what a person types who does nothing
 * else. A guild's is that of six users at their limit, which no conversation reaches and which leaves nine tenths of a
 * processor to the others even where an answer takes 30 ms; so one guild cannot starve the rest by having many members.
 */
const LIMITS: Limits = {
  user: [
    { most: 5, within: 10_000 },
    { most: 30, within: 60_000 },
  ],
  guild: [{ most: 30, within: 10_000 }],
};

/** Users, and guilds, that are remembered at once: some 7 MB. */
const REMEMBERED = 10_000;

type Admission =
  | { readonly isAdmitted: true }
  /** Whose limit it is, and when a request is admitted again (in a guild: if nobody else comes first). */
  | { readonly isAdmitted: false; readonly limit: 'user' | 'guild'; readonly until: Date };

export type RateLimit = {
  /**
   * Admits a request and counts it, or says when to try again. One that is refused is not counted: trying again does
   * not make the wait longer.
   * @param guildId null outside of guilds
   */
  admit(userId: string, guildId: string | null, now: Date): Admission;
};

/**
 * A sliding window log: the times of admitted requests are kept, so that the limit holds in every span of time. Where
 * more ids come within a minute than are remembered, the least recent is forgotten.
 */
export function openRateLimit(limits: Limits = LIMITS, remembered = REMEMBERED): RateLimit {
  const users = slidingWindows(limits.user, remembered);
  const guilds = slidingWindows(limits.guild, remembered);
  return {
    admit: (userId, guildId, now) => {
      const at = now.getTime();
      const ofUser = users.freeFrom(userId, at);
      const ofGuild = guildId === null ? at : guilds.freeFrom(guildId, at);
      const until = Math.max(ofUser, ofGuild);
      if (until > at) {
        return { isAdmitted: false, limit: ofUser >= ofGuild ? 'user' : 'guild', until: new Date(until) };
      }
      users.add(userId, at);
      if (guildId !== null) guilds.add(guildId, at);
      return { isAdmitted: true };
    },
  };
}

/** The times of each id's admitted requests, as far back as a limit reaches; the most recent id is last in the map. */
function slidingWindows(limits: readonly Limit[], remembered: number) {
  const times = new Map<string, readonly number[]>();
  const longest = Math.max(...limits.map(({ within }) => within));
  const most = Math.max(...limits.map((limit) => limit.most));
  // After the clock is set back, times in the future would keep somebody out until then.
  const recent = (id: string, now: number) => (times.get(id) ?? []).filter((at) => at <= now && at > now - longest);

  return {
    /** When there is room again; `now` if there is. */
    freeFrom: (id: string, now: number): number => {
      const all = recent(id, now);
      return Math.max(now, ...limits.map(({ most: number, within }) => (all.at(-number) ?? -Infinity) + within));
    },
    add: (id: string, now: number): void => {
      const all = [...recent(id, now), now].slice(-most);
      times.delete(id);
      times.set(id, all);
      for (const [oldest, [...its]] of times) {
        const isOver = (its.at(-1) ?? 0) <= now - longest;
        if (!isOver && times.size <= remembered) break;
        times.delete(oldest);
      }
    },
  };
}
