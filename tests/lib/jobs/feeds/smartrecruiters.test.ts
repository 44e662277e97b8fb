import { describe, expect, it } from 'vitest';
import { smartrecruiters } from '../../../../lib/jobs/feeds/smartrecruiters.ts';
import { mappedBy } from './mapped-by.ts';

const aPosting = (given: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: '744000143115219',
  name: 'Backend Engineer',
  uuid: 'f14d00ce-bfd2-4ebf-8a01-c8e0fa636a49',
  company: { identifier: 'AcmeGroup', name: 'Acme Group' },
  releasedDate: '2026-08-12T14:04:56.128Z',
  location: {
    city: 'Gdańsk',
    region: 'PM',
    country: 'pl',
    address: 'Some street 1',
    postalCode: '80-001',
    remote: false,
    hybrid: true,
    fullLocation: 'Gdańsk, PM, Poland',
  },
  department: { id: '54', label: 'Engineering' },
  function: { id: 'engineering', label: 'Technology' },
  typeOfEmployment: { id: 'permanent', label: 'Full-time' },
  experienceLevel: { id: 'mid_senior_level', label: 'Mid-Senior Level' },
  customField: [{ fieldLabel: 'Hiring manager', valueLabel: 'Somebody' }],
  visibility: 'PUBLIC',
  ref: 'https://api.smartrecruiters.com/v1/companies/acmegroup/postings/744000143115219',
  creator: { name: 'Somebody' },
  language: { code: 'en', label: 'English' },
  ...given,
});
const mapped = (given?: Record<string, unknown>) => mappedBy(smartrecruiters, aPosting(given));

describe('a SmartRecruiters posting', () => {
  it('is mapped field by field', () => {
    const { board, record } = mapped();
    expect(board).toBe('AcmeGroup');
    expect(record).toEqual({
      nativeId: '744000143115219',
      internalJobId: null,
      title: 'Backend Engineer',
      company: 'Acme Group',
      url: 'https://jobs.smartrecruiters.com/AcmeGroup/744000143115219',
      applyUrl: 'https://jobs.smartrecruiters.com/AcmeGroup/744000143115219',
      locations: ['Gdańsk, PM, Poland'],
      country: 'pl',
      workplace: 'hybrid',
      employmentType: 'Full-time',
      department: 'Engineering',
      datePosted: '2026-08-12T14:04:56.128Z',
      dateUpdated: null,
      validThrough: null,
      description: null,
      pay: null,
      language: 'en',
    });
  });

  it('has the text and the addresses of its own answer where that was read', () => {
    const sections = {
      companyDescription: { title: 'Company', text: '<p>We build.</p>' },
      jobDescription: { title: 'R&D <3', text: '<p>You build.</p>' },
      qualifications: { title: 'Qualifications', text: ' ' },
      videos: { urls: [] },
    };
    const { record } = mapped({
      jobAd: { sections },
      postingUrl: 'https://jobs.smartrecruiters.com/AcmeGroup/744000143115219-backend-engineer',
      applyUrl: 'https://jobs.smartrecruiters.com/AcmeGroup/744000143115219-backend-engineer?oga=true',
    });
    expect(record.description).toEqual({
      format: 'html',
      text: '<h3>Company</h3><p>We build.</p>\n<h3>R&amp;D &lt;3</h3><p>You build.</p>',
    });
    expect(record.url).toMatch(/-backend-engineer$/);
    expect(record.applyUrl).toMatch(/oga=true$/);
  });

  it('is remote when flagged so, and says nothing with both flags down', () => {
    expect(mapped({ location: { remote: true, hybrid: false } }).record.workplace).toBe('remote');
    expect(mapped({ location: { remote: false, hybrid: false } }).record.workplace).toBeNull();
  });

  it('does without a place, a department and a type', () => {
    const { record } = mapped({ location: null, department: {}, typeOfEmployment: 3 });
    expect(record).toMatchObject({ locations: [], department: 'Technology', employmentType: null });
    expect(mapped({ location: { city: 'Oslo', region: 'Oslo' } }).record.locations).toEqual(['Oslo']);
  });

  it('is refused when it is not public', () => {
    expect(smartrecruiters.map(aPosting({ visibility: 'INTERNAL' }))).toEqual({ refused: 'is not public' });
    expect(smartrecruiters.map(aPosting({ id: null }))).toEqual({ refused: 'has no id' });
  });
});

describe('a SmartRecruiters answer', () => {
  it('has its postings in a list named content', () => {
    expect(smartrecruiters.list({ content: [1], totalFound: 1 })).toEqual([1]);
    expect(smartrecruiters.list({ jobs: [] })).toBeNull();
  });

  it('is a part of the board unless it begins at the first and holds them all', () => {
    const answer = (given: Record<string, unknown>) => ({
      content: [1, 2],
      offset: 0,
      totalFound: 2,
      ...given,
    });
    expect(smartrecruiters.isPart?.(answer({}))).toBe(false);
    expect(smartrecruiters.isPart?.(answer({ totalFound: 3 }))).toBe(true);
    expect(smartrecruiters.isPart?.(answer({ offset: 100, totalFound: 102 }))).toBe(true);
  });

  it.each([
    ['https://api.smartrecruiters.com/v1/companies/AcmeGroup/postings?limit=100', 'AcmeGroup'],
    ['https://jobs.smartrecruiters.com/AcmeGroup/744000143115219-backend-engineer', 'AcmeGroup'],
    ['https://acme.example/jobs', null],
  ])('names its board in %s', (address, board) => {
    expect(smartrecruiters.boardOf(address)).toBe(board);
  });
});
