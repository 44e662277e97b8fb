import { describe, expect, it } from 'vitest';
import { readSettings } from '../../lib/settings.ts';

describe('settings', () => {
  it('have a default for everything', () => {
    expect(readSettings({})).toEqual({
      port: 3000,
      hosts: ['127.0.0.1', '::1'],
      siteUrl: 'http://localhost:3000',
      databaseFile: 'data/waymark.sqlite',
      databaseUrl: null,
      missesPerSecond: 2,
      trustProxy: false,
      syncEveryMs: null,
      dev: false,
    });
  });

  it('follow the port in the site’s address, unless that is given', () => {
    expect(readSettings({ PORT: '8080' }).siteUrl).toBe('http://localhost:8080');
    expect(readSettings({ PORT: '8080', SITE_URL: 'https://example.org/' }).siteUrl).toBe(
      'https://example.org',
    );
  });

  it('name every value they cannot use, and what to write instead', () => {
    const read = () => readSettings({ PORT: 'many', SITE_URL: 'example.org/jobs', MISSES_PER_SECOND: '-1' });
    expect(read).toThrow(/PORT is "many": write a whole number/);
    expect(read).toThrow(/SITE_URL is "example.org\/jobs": write an origin without a path/);
    expect(read).toThrow(/MISSES_PER_SECOND is "-1": write a number above 0/);
  });

  it.each([
    'ftp://example.org',
    'https://example.org/path',
    'https://example.org?x=1',
    'https://user@example.org',
  ])('refuse %s as the site’s address', (SITE_URL) =>
    expect(() => readSettings({ SITE_URL })).toThrow(/SITE_URL/),
  );

  it.each([
    ['5m', 300_000],
    ['30m', 1_800_000],
    ['1h', 3_600_000],
    ['24h', 86_400_000],
    ['', null],
  ])('poll the boards every "%s"', (SYNC_EVERY, syncEveryMs) =>
    expect(readSettings({ SYNC_EVERY }).syncEveryMs).toBe(syncEveryMs),
  );

  it.each(['4m', '25h', '1', '1d', '0h', 'hourly', '-1h', '1.5h'])(
    'refuse %s as the time between polls',
    (SYNC_EVERY) =>
      expect(() => readSettings({ SYNC_EVERY })).toThrow(
        /SYNC_EVERY is ".+": write minutes or hours from 5m/,
      ),
  );
});
