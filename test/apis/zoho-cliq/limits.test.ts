// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { limits } from '../../../src/apis/zoho-cliq/limits.js';

const minutes = (count: number) => count * 60_000;
const limitOf = (scope: string) => limits.find((limit) => limit.scope === scope);

describe('limits', () => {
  it('have one scope each', () => {
    const scopes = limits.map(({ scope }) => scope);
    expect(new Set(scopes).size).toBe(scopes.length);
    expect(scopes).not.toContain(undefined);
  });

  it.each(limits.map((limit) => [limit.scope, limit] as const))(
    '%s lies within what the documents print',
    (_scope, limit) => {
      expect(limit.limit).toBeGreaterThanOrEqual(5);
      expect(limit.limit).toBeLessThanOrEqual(100);
      expect([minutes(1), minutes(5)]).toContain(limit.windowMs);
      expect([minutes(5), minutes(10), minutes(30)]).toContain(limit.lockMs);
      expect(limit.source?.url).toMatch(/^https:\/\/www\.zoho\.com\/cliq\/help\/restapi\/v[23]\//);
    },
  );

  it.each([
    ['chats.list', 20, 10],
    ['channels.create', 20, 10],
    ['messages.list', 15, 10],
    ['users.add', 5, 10],
  ])('%s takes the stricter of two documented figures and names the other', (scope, limit, lockMinutes) => {
    expect(limitOf(scope)).toMatchObject({ limit, windowMs: minutes(1), lockMs: minutes(lockMinutes) });
    expect(limitOf(scope)?.source?.note).toMatch(/says/);
  });

  it('counts bot calls in five minutes and locks for thirty', () => {
    expect(limitOf('bots.call')).toMatchObject({ limit: 10, windowMs: minutes(5), lockMs: minutes(30) });
  });
});
