import { describe, expect, it } from 'vitest';
import { aliasesWithoutCity, countryNamed } from '../../../../lib/jobs/places/gazetteer.ts';
import { readPlaces } from '../../../../lib/jobs/places/places.ts';

/** "locality, region, country" of every place in a text; `-` for what is not known. */
const placed = (text: string): string[] =>
  readPlaces([text]).flatMap(({ place }) =>
    place ? [[place.locality, place.region, place.countryCode].map((part) => part ?? '-').join(', ')] : [],
  );

describe('one place', () => {
  it.each([
    ['San Francisco', 'San Francisco, California, US'],
    ['San Francisco, CA', 'San Francisco, California, US'],
    ['San Francisco, CA - US', 'San Francisco, California, US'],
    ['San Mateo, CA, United States', 'San Mateo, California, US'],
    ['Malvern, PA', 'Malvern, Pennsylvania, US'],
    ['Massachusetts - Boston', 'Boston, Massachusetts, US'],
    ['AZ - Tucson', 'Tucson, Arizona, US'],
    ['OH - Delaware', 'Delaware, Ohio, US'],
    ['OR - Bend', 'Bend, Oregon, US'],
    ['US, Oregon, Hillsboro', 'Hillsboro, Oregon, US'],
    ['US-San Francisco', 'San Francisco, California, US'],
    ['New York', 'New York, New York, US'],
    ['New York, New York', 'New York, New York, US'],
    ['New York, NY (HQ)', 'New York, New York, US'],
    ['Washington, D.C.', 'Washington DC, District of Columbia, US'],
    ['Washington', '-, -, US'],
    ['California', '-, California, US'],
    ['Georgia', '-, -, -'],
    ['Atlanta, Georgia', 'Atlanta, Georgia, US'],
    ['Toronto, ON, CAN', 'Toronto, Ontario, CA'],
    ['Toronto, CA', 'Toronto, Ontario, CA'],
    ['London', 'London, -, GB'],
    ['London, UK', 'London, -, GB'],
    ['London, England, United Kingdom', 'London, England, GB'],
    ['London Area, United Kingdom', 'London, -, GB'],
    ['London, London, United Kingdom', 'London, -, GB'],
    ['London, Ontario', 'London, Ontario, CA'],
    ['Paris, Texas', 'Paris, Texas, US'],
    ['Dublin, IE', 'Dublin, -, IE'],
    ['Dublin, OH', 'Dublin, Ohio, US'],
    ['Zürich, CH', 'Zurich, -, CH'],
    ['München, Germany', 'Munich, -, DE'],
    ['Hildesheim, NDS, Germany', 'Hildesheim, NDS, DE'],
    ['Stuttgart, BW', 'Stuttgart, -, DE'],
    ['Bangalore, IND', 'Bengaluru, -, IN'],
    ['bangalore, , India', 'Bengaluru, -, IN'],
    ['India - Hyderabad', 'Hyderabad, -, IN'],
    ['Malaysia, Penang', 'Penang, -, MY'],
    ['Vietnam, Ho_Chi_Minh_City', 'Ho Chi Minh City, -, VN'],
    ['Leuven (BE)', 'Leuven, -, BE'],
    ['Singapore', '-, -, SG'],
    ['South Korea', '-, -, KR'],
    ['Phoenix; Arizona; United States', 'Phoenix, Arizona, US'],
    ['EMEA - Ireland - Dublin - Windmill', 'Dublin, -, IE'],
    ['Mérignac, France', 'Mérignac, -, FR'],
  ])('%s is %s', (text, place) => {
    expect(placed(text)).toEqual([place]);
    expect(readPlaces([text])[0]?.place?.raw).toBeTruthy();
  });

  it.each([
    ['San Jose'],
    ['Portland'],
    ['Herzliya Pituach, IL'],
    ['Walldorf, DE'],
    ['IN - Anderson'],
    ['Reutlingen, BW'],
    ['2 Locations'],
    ['Europe'],
    ['05591 - North Carolina CVS Pharmacy, L.L.C.'],
    ['東京都, 日本'],
  ])('%s is kept as posted and nothing more, as nothing is sure', (text) => {
    expect(readPlaces([text])).toMatchObject([
      { place: { raw: text, locality: null, region: null, countryCode: null }, workplace: null },
    ]);
  });

  it.each([[''], ['N/A'], ['LOCATION'], ['Not specified'], ['-']])('%j is none', (text) => {
    expect(readPlaces([text]).map(({ place }) => place)).not.toContainEqual(expect.anything());
  });
});

describe('several places in one text', () => {
  it.each([
    ['San Francisco, CA; New York, NY', ['San Francisco, California, US', 'New York, New York, US']],
    ['San Francisco, CA | Seattle, WA', ['San Francisco, California, US', 'Seattle, Washington, US']],
    ['New York, NY • United States', ['New York, New York, US', '-, -, US']],
    ['London / Bristol, United Kingdom', ['London, -, GB', 'Bristol, -, GB']],
    ['Hamburg/Berlin, Germany', ['Hamburg, -, DE', 'Berlin, -, DE']],
    ['Berlin or Copenhagen', ['Berlin, -, DE', 'Copenhagen, -, DK']],
    ['London, Dublin', ['London, -, GB', 'Dublin, -, IE']],
    [
      'SF, NYC, SEA, CHI',
      [
        'San Francisco, California, US',
        'New York, New York, US',
        'Seattle, Washington, US',
        'Chicago, Illinois, US',
      ],
    ],
    [
      'San Francisco, CA, New York, NY, Portland, OR',
      ['San Francisco, California, US', 'New York, New York, US', 'Portland, Oregon, US'],
    ],
    ['US-Remote, US-Seattle', ['-, -, US', 'Seattle, Washington, US']],
    ['United States, Canada', ['-, -, US', '-, -, CA']],
    ['Georgia; Massachusetts', ['-, -, -', '-, Massachusetts, US']],
    ['Brazil; Curitiba', ['-, -, BR', 'Curitiba, -, BR']],
  ])('%s', (text, places) => {
    expect(placed(text)).toEqual(places);
  });

  it('are not seen where one place has several parts', () => {
    for (const text of [
      'San Francisco, CA',
      'Bayan Lepas, Pulau Pinang, Malaysia',
      'New Orleans, LA',
      'Kitchener-Waterloo, ON',
    ]) {
      expect(placed(text), text).toHaveLength(1);
    }
  });

  it('come once each, in the order of the text', () => {
    expect(readPlaces(['Berlin; Berlin; Oslo', 'Oslo']).map(({ place }) => place?.raw)).toEqual([
      'Berlin',
      'Oslo',
    ]);
  });
});

describe('the way of working in a place', () => {
  const said = (text: string): string[] =>
    readPlaces([text]).map(
      ({ place, workplace, reach }) =>
        `${place?.raw ?? '-'}: ${place?.countryCode ?? reach ?? '-'}, ${workplace ?? '-'}`,
    );

  it.each([
    ['Remote', ['Remote: -, remote']],
    ['Hybrid', ['Hybrid: -, hybrid']],
    ['In-Office', ['In-Office: -, on-site']],
    ['Distributed', ['Distributed: -, remote']],
    ['Remote - US', ['Remote - US: US, remote']],
    ['Remote US', ['Remote US: US, remote']],
    ['U.S. Remote', ['U.S. Remote: US, remote']],
    ['Remote, Canada', ['Remote, Canada: CA, remote']],
    ['Canada - Remote (ON, AB, BC, or NS Only)', ['Canada - Remote (ON, AB, BC, or NS Only): CA, remote']],
    ['Remote (Deutschland)', ['Remote (Deutschland): DE, remote']],
    ['Remote - California', ['Remote - California: US, remote']],
    ['Remote - CA', ['Remote - CA: -, remote']],
    ['San Francisco, US (Hybrid)', ['San Francisco, US (Hybrid): US, hybrid']],
    ['Hybrid - London, Berlin', ['London: GB, hybrid', 'Berlin: DE, hybrid']],
    ['Remote (Spain / Poland)', ['Spain: ES, remote', 'Poland: PL, remote']],
    ['Remote in Canada or Mexico', ['Remote in Canada: CA, remote', 'Mexico: MX, remote']],
    ['Remote or New York', ['Remote: -, remote', 'New York: US, -']],
    ['Austin; Remote', ['Austin: US, -', 'Remote: -, remote']],
    ['Remote (Europe)', ['Remote (Europe): area, remote']],
    ['Remote - Worldwide', ['Remote - Worldwide: world, remote']],
    ['Anywhere', ['Anywhere: world, remote']],
    ['Remote - Anywhere in the US', ['Remote - Anywhere in the US: US, remote']],
    ['Remote-Friendly, United States', ['Remote-Friendly, United States: US, -']],
    ['Berlin, Germany (not remote)', ['Berlin, Germany (not remote): DE, -']],
  ])('%s', (text, readings) => {
    expect(said(text)).toEqual(readings);
  });
});

describe('the gazetteer', () => {
  it.each([
    ['UK', 'GB'],
    ['U.S.', 'US'],
    ['UAE', 'AE'],
    ['Czech Republic', 'CZ'],
    ['Türkiye', 'TR'],
    ['Hong Kong', 'HK'],
    ['Côte d’Ivoire', 'CI'],
    ['The Netherlands', 'NL'],
    ['GBR', 'GB'],
    ['European Union', null],
    ['Georgia', null],
  ])('knows %s as %s', (name, code) => {
    expect(countryNamed(name)).toBe(code);
  });

  it('has a city for every alias', () => {
    expect(aliasesWithoutCity()).toEqual([]);
  });
});
