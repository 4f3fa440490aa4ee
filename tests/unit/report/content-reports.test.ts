// The check of a post and a consultation as reports: who may know what of them, and that of a few people nobody can be told.

import { describe, expect, it } from 'vitest';
import type { RecordId } from '#shared/domain/ids';
import type { Audience, FieldValues } from '#shared/domain/registers/register';
import type { ConsultationModel, ContentCheckModel, FunderPackModel } from '#shared/report/register-reports';
import { renderReport } from '#workers/render-report';
import { runningText } from '../../builders/pdf-pages';
import { registerReportOf } from '../../builders/register-report';
import { reportFonts } from '../../builders/report-fonts';
import { moment, WorkbookInMaking } from '../../builders/riverside-state';

const asked: FieldValues = {
  title: 'Our page',
  kind: 'board',
  shapes: 'channels',
  questions: 'What would you change?',
  state: 'over',
  ages: '13 to 16',
  from: '2027-02-01',
  to: '2027-02-14',
  takingPart: '14',
  results: [
    { answer: 'More pictures', count: '9' },
    { answer: 'Fewer words', count: '2' },
    { answer: 'A song', count: '12' },
  ],
  quotes: '“It is all posters”',
  saidAndDid: [{ said: 'More pictures, please', did: 'One a week', decidedBy: 'The team', toldOn: '2027-02-20' }],
};

function bookWith(fields: FieldValues = {}) {
  const book = new WorkbookInMaking();
  book.organisation('Riverside', false);
  const amina = book.person('Amina Hussain', 'Coordinator');
  const member = book.member(amina, 'Amina Hussain');
  const record = book.id('record');
  book.make(
    { kind: 'record-added', register: 'consultations', record, fields: { ...asked, ...fields } },
    '2027-03-01T10:00',
  );
  const approve = (passage: string, words: string, level: 'funder' | 'public') =>
    book.make({ kind: 'passage-decided', passage, words, level, decision: 'approved' }, '2027-03-02T10:00', member);
  return { book, record, amina, approve };
}

function consultationOf(book: WorkbookInMaking, about: RecordId, audience: Audience) {
  const { model, passages } = registerReportOf(book.state, 'quarterday-consultation', { audience, about });
  return { model: model as ConsultationModel, consultation: (model as ConsultationModel).consultation, passages };
}

describe('a consultation', () => {
  it('is told in full in the house, with what they said in their own words for our eyes only', () => {
    const { book, record } = bookWith();
    const own = consultationOf(book, record, 'internal').consultation;
    expect(own).toMatchObject({ title: 'Our page', takingPart: 14, fewerThan: null, quotes: '“It is all posters”' });
    expect(own.results.map(({ count }) => count)).toEqual([9, 2, 12]);
    expect(consultationOf(book, record, 'trustee').consultation.quotes).toBe('');
  });

  it('of everybody is what they said and what came of it, where that was approved', () => {
    const { book, record, approve } = bookWith();
    const line = `consultations/${record}/saidAndDid`;
    const { consultation, passages } = consultationOf(book, record, 'public');
    expect(consultation.saidAndDid).toEqual([{ said: '', did: '', isDone: true, decidedBy: '', toldOn: '2027-02-20' }]);
    expect(consultation.takingPart).toBeNull();
    expect(consultation.results).toEqual([]);
    expect(consultation.questions).toEqual([]);
    for (const { place, words } of passages.filter((passage) => passage.place.startsWith(line)))
      approve(place, words, 'public');
    expect(consultationOf(book, record, 'public').consultation.saidAndDid).toEqual([
      { said: 'More pictures, please', did: 'One a week', isDone: true, decidedBy: '', toldOn: '2027-02-20' },
    ]);
  });

  it('for funders has no count from which one of them could be told', () => {
    const { book, record } = bookWith();
    const { consultation } = consultationOf(book, record, 'funder');
    expect(consultation.takingPart).toBe(14);
    expect(consultation.results.map(({ count }) => count)).toEqual([null, null, 12]);
  });

  it('of so few that one of them could be told has no number and none of their words in copies for others', () => {
    for (const takingPart of ['3', '']) {
      const { book, record, approve } = bookWith({ takingPart });
      const all = consultationOf(book, record, 'funder').passages;
      for (const { place, words } of all) approve(place, words, 'funder');
      const { consultation } = consultationOf(book, record, 'funder');
      expect(consultation).toMatchObject({ takingPart: null, results: [], quotes: '' });
      expect(consultation.fewerThan).toBe(takingPart === '' ? null : 5);
      expect(consultation.saidAndDid).toMatchObject([{ said: '', did: 'One a week' }]);
    }
  });

  it('is in the evidence pack of the year, and not of the year after', () => {
    const { book } = bookWith();
    const packAt = (madeAt: string) => {
      const { model } = registerReportOf(book.state, 'quarterday-funder-evidence-pack', { madeAt: moment(madeAt) });
      return model as FunderPackModel;
    };
    expect(packAt('2027-06-01T10:00').youngPeople).toHaveLength(1);
    expect(packAt('2027-06-01T10:00').notHeld.map(({ title }) => title)).not.toContain('Young people’s contribution');
    expect(packAt('2028-06-01T10:00').youngPeople).toEqual([]);
  });

  it('prints on its pages what the model has', async () => {
    const { book, record } = bookWith({ takingPart: '3', quotes: '' });
    const text = runningText(await renderReport(consultationOf(book, record, 'funder').model, reportFonts));
    expect(text).toContain('Fewer than 5 took part');
    expect(text).not.toContain('More pictures');
    expect(text).toContain('They said, we did');
  }, 60_000);
});

describe('the check of a post', () => {
  const fields = {
    stage: 'planned',
    shows: 'The mural',
    words: 'Which wall next?',
    young: 'recognisable',
    libel: 'nothing',
  };

  it('says who has read it, and what is missing, and never whose consent it is', async () => {
    const { book, amina } = bookWith();
    const [post, consent] = [book.id('record'), book.id('record')];
    book.make(
      {
        kind: 'record-added',
        register: 'consents',
        record: consent,
        fields: { about: 'person', name: 'Samira Haddad' },
      },
      '2027-03-01T10:00',
    );
    const written = { ...fields, writtenBy: amina, consents: [{ consent }] };
    book.make({ kind: 'record-added', register: 'posts', record: post, fields: written }, '2027-03-01T10:00');
    const { model } = registerReportOf(book.state, 'quarterday-content-check', { about: post, readsConsents: true });
    const { check } = model as ContentCheckModel;
    expect(check).toMatchObject({
      standing: 'Not ready',
      words: 'Which wall next?',
      consents: 1,
      covered: 'The consents that it names do not cover it',
      readings: [{ act: 'Read by somebody else', by: '', on: '', isOfTheseWords: false }],
    });
    expect(check.missing).toContain('Say what kind of post it is');
    expect(JSON.stringify(model)).not.toContain('Samira');
    const text = runningText(await renderReport(model, reportFonts));
    expect(text).toContain('Nobody yet');
    const outside = registerReportOf(book.state, 'quarterday-content-check', { about: post, audience: 'funder' });
    expect((outside.model as ContentCheckModel).check).toMatchObject({ words: '', shows: '', missing: [] });
  }, 60_000);
});
