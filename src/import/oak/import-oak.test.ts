import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importOak } from './import-oak.ts';

const prefixes = `@prefix c: <https://example.org/ontology/> . @prefix o: <https://example.org/oak/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n`;

function lesson(id: string, title: string, point = 'A point.'): string {
  return `o:lesson-${id} a c:Lesson ; rdfs:label "${title}" ; c:hasKeyLearningPoint o:point-${id} ;
    c:hasPupilLessonOutcome o:outcome-${id} ; c:hasKeyword o:keyword-${id} .
  o:point-${id} rdfs:label "${point}" . o:outcome-${id} rdfs:label "I can ${id}." .
  o:keyword-${id} a c:Keyword ; c:name "word ${id}" ; c:description "what it means" .\n`;
}

function unit(id: string, slug: string, title: string): string {
  return `o:unit-${id} a c:Unit ; rdfs:label "${title}" ; c:slug "${slug}" ; c:isUnitOf o:scheme-history-key-stage-4 ;
    rdfs:comment """About ${title},
      on two lines.""" ; c:whyThisWhyNow "[TO BE ADDED]" ; c:includesThread o:thread-power .\n`;
}

function variant(id: string, of: string, label: string, ...lessons: readonly string[]): string {
  const places = lessons.map(
    (each, at) => `[ c:includesLesson o:lesson-${each} ; c:sequencePosition ${at + 1} ]`,
  );
  return `o:variant-${id} a c:UnitVariant ; rdfs:label "${label}" ; c:isUnitVariantOf o:unit-${of} ;
    c:hasLessonInclusion ${places.join(' , ')} .\n`;
}

function programme(board: string, year: number, ...places: readonly string[]): string {
  return `o:programme-history-${year}-${board} a c:Programme ; rdfs:label "History Year Group ${year} ${board}" ;
    c:examType "GCSE" ; c:hasExamBoard o:examboard-${board} ; c:isProgrammeOf o:scheme-history-key-stage-4 ;
    c:coversYearGroup o:year-group-${year} ; c:hasUnitVariantInclusion ${places.join(' , ')} .\n`;
}

const taking = (id: string): string => `[ c:includesUnitVariant o:variant-${id} ; c:sequencePosition 1 ]`;
const choosing = (...ids: readonly string[]): string =>
  `[ c:includesUnitVariantChoice [ c:hasUnitVariantOption ${ids.map((id) => `o:variant-${id}`).join(' , ')} ] ]`;

const history = [
  prefixes,
  'o:examboard-aqa a c:ExamBoard ; rdfs:label "AQA" . o:examboard-ocr a c:ExamBoard ; rdfs:label "OCR" .\n',
  programme('aqa', 10, taking('1'), taking('2'), choosing('4', '5')),
  programme('aqa', 11, taking('1')),
  programme('ocr', 10, taking('1'), taking('3'), choosing('4', '5')),
  unit('1', 'elizabeth', 'Elizabeth: 1558 to 1603'),
  variant('1', '1', 'Elizabeth', 'b', 'a'),
  unit('2', 'castles', 'Castles for AQA'),
  variant('2', '2', 'Castles', 'c'),
  unit('3', 'castles', 'Castles for OCR'),
  variant('3', '3', 'Castles', 'd'),
  unit('4', 'site', 'A site'),
  variant('4', '4', 'Pevensey', 'e', 'f'),
  variant('5', '4', 'Durham', 'e', 'g', 'h'),
  lesson('a', 'Second'),
  lesson('b', 'First', '::: staff'),
  ...['c', 'd', 'e', 'f', 'g', 'h'].map((id) => lesson(id, `Lesson ${id}`)),
].join('');

const fixture = [
  { path: 'history.ttl', text: history },
  { path: 'broken.ttl', text: `${prefixes}o:unit-9 a c:Unit ;\n  rdfs:label "Never closed .\n` },
  { path: 'threads.ttl', text: `${prefixes}o:thread-power a c:Thread ; rdfs:label "Power: who has it" .` },
];

const imported = importOak(fixture);

function textOf(path: string, from = imported): string {
  return from.files.find((file) => file.path === path)?.text ?? `no file ${path}`;
}

function frontMatter(id: string, from = imported): unknown {
  return parse(textOf(`content/units/${id}.md`, from).split('---\n')[1] ?? '');
}

describe('importOak', () => {
  it('counts units and lessons', () => {
    expect(imported).toMatchObject({ units: 4, lessons: 8 });
  });

  it('leaves out a file that is not Turtle, with its line, and imports the rest', () => {
    expect(imported.leftOut).toEqual([
      {
        what: 'broken.ttl',
        why: expect.stringMatching(/^It is not Turtle that can be read: .* on line 4\.$/u),
      },
    ]);
  });

  it('says two years for a unit that spans them, and lists its lessons in their order', () => {
    expect(frontMatter('history/elizabeth')).toEqual({
      title: 'Elizabeth: 1558 to 1603',
      subject: 'history',
      years: [10, 11],
      lessons: 2,
      summary: 'About Elizabeth: 1558 to 1603, on two lines.',
      threads: ['power'],
      studies: [
        { topic: 'First', lessons: 1 },
        { topic: 'Second', lessons: 1 },
      ],
      source: {
        title: 'Oak National Academy',
        licence: 'OGL v3.0',
        url: 'https://w3id.org/uk/oak/curriculum/oakcurriculum/unit-1',
      },
    });
  });

  it('makes units for one exam board alternatives, and tells the same slug apart', () => {
    expect(frontMatter('history/castles-year-10-aqa')).toMatchObject({
      title: 'Castles for AQA',
      option: { group: 'history-exam-board', is: 'aqa' },
    });
    expect(frontMatter('history/castles-year-10-ocr')).toMatchObject({
      title: 'Castles for OCR',
      option: { group: 'history-exam-board', is: 'ocr' },
    });
  });

  it('counts, of a choice within a unit, what one pupil takes', () => {
    expect(frontMatter('history/site')).toMatchObject({
      lessons: 3,
      studies: [
        { topic: 'Lesson e', lessons: 1 },
        { topic: 'Lesson g', lessons: 1, status: 'offered' },
        { topic: 'Lesson h', lessons: 1, status: 'offered' },
        { topic: 'Lesson f', lessons: 1, status: 'offered' },
      ],
    });
    expect(textOf('content/units/history/site.md')).toContain('## Lesson f\n\n_Only for: Pevensey_\n');
  });

  it('writes each lesson with its outcome, points and keywords, escaped', () => {
    expect(textOf('content/units/history/elizabeth.md').split('---\n\n')[1]).toBe(
      '## First\n\nI can b.\n\n- ::\\: staff\n\nKeywords:\n\n- **word b**: what it means\n\n' +
        '## Second\n\nI can a.\n\n- A point.\n\nKeywords:\n\n- **word a**: what it means\n',
    );
  });

  it('writes a trust, a school that makes every choice, and where it all comes from', () => {
    expect(parse(textOf('content/trust.yaml'))).toMatchObject({
      name: 'Oak National Academy curriculum',
      threads: [{ id: 'power', name: 'Power: who has it', promise: 'none' }],
    });
    expect(parse(textOf('content/schools/oak.yaml'))).toMatchObject({
      options: { 'history-exam-board': 'aqa' },
    });
    expect(textOf('content/schools/oak.yaml')).toContain('# A starting point to change');
    expect(textOf('content/ATTRIBUTION.md')).toContain('Open Government Licence v3.0.');
  });

  it('says how far it has come', () => {
    const seen: (readonly [number, number])[] = [];
    importOak(fixture, (done, total) => seen.push([done, total]));
    expect(seen).toEqual([[1, 3], [2, 3], [3, 3]]); // prettier-ignore
  });

  it('names a lesson that no file describes', () => {
    const files = [
      { path: 'history.ttl', text: history.replace('o:lesson-d a c:Lesson', 'o:lesson-d a c:Nothing') },
    ];
    expect(importOak(files).leftOut).toEqual([
      { what: 'unit-3 (Castles for OCR)', why: 'None of its lessons is described.' },
      { what: 'lesson-d', why: 'unit-3 (Castles) includes it, and no file describes it.' },
    ]);
  });
});

describe('importOak with alternatives apart', () => {
  const apart = importOak(fixture, undefined, 'apart');

  it('gives each content of a choice a file with its own option, and every lesson one place', () => {
    expect(frontMatter('history/site', apart)).toMatchObject({
      lessons: 1,
      studies: [{ topic: 'Lesson e' }],
    });
    expect(frontMatter('history/site-pevensey', apart)).toMatchObject({
      title: 'A site (Pevensey)',
      lessons: 1,
      option: { group: 'history-site', is: 'pevensey' },
    });
    expect(frontMatter('history/site-durham', apart)).toMatchObject({ lessons: 2 });
    expect(apart).toMatchObject({ units: 4, lessons: 8 });
  });

  it('chooses in the school', () => {
    expect(parse(textOf('content/schools/oak.yaml', apart))).toMatchObject({
      options: { 'history-exam-board': 'aqa', 'history-site': 'durham' },
    });
  });
});
