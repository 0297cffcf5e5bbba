import type { Content } from '../model/content.ts';
import type { Study, Unit } from '../model/unit.ts';
import type { CountedStudy } from '../representation/study.ts';
import type { Programme } from './programme.ts';

/** A study that a school could teach and does not: optional, not chosen, or in a unit it does not take. */
export interface OfferedStudy {
  readonly unit: Unit;
  readonly counted: CountedStudy;
}

/** Everything that is on offer to a school and not taken. A text swapped out was a choice, and is not on offer. */
export function offeredStudies({ taken, untaken }: Programme, content: Content): OfferedStudy[] {
  return [
    ...taken.flatMap(({ unit, studies, offered }) => [
      ...offered.flatMap((study) =>
        asOffered(unit, study, [study.text ?? study.choose ?? []].flat(), content),
      ),
      ...studies.flatMap(({ study, text }) =>
        asOffered(
          unit,
          study,
          (study.choose ?? []).filter((other) => other !== text),
          content,
        ).filter(() => study.choose !== undefined),
      ),
    ]),
    ...untaken.flatMap(({ unit }) =>
      unit.studies.flatMap((study) =>
        asOffered(unit, study, [study.text ?? study.choose ?? []].flat(), content),
      ),
    ),
  ];
}

/** The study once for each of its texts, or once where it is a topic. */
function asOffered(unit: Unit, study: Study, texts: readonly string[], content: Content): OfferedStudy[] {
  const ids = texts.length === 0 ? [undefined] : texts;
  return ids.map((id) => {
    const text = id === undefined ? undefined : content.texts.get(id);
    const portrayals = [study.portrays, text?.portrays].flatMap((each) => (Array.isArray(each) ? each : []));
    const counted = {
      lessons: study.lessons ?? 0,
      portrayals,
      nobody: study.portrays === 'none' || text?.portrays === 'none',
      surveyed: [...study.surveyed, ...(text?.surveyed ?? [])],
      challenged: study.challenged !== undefined,
      open: false,
    };
    return { unit, counted };
  });
}
