import type { LeftOut, Ontology } from './ontology.ts';
import type { UnitPlan } from './unit-plan.ts';

/** What the ontology names and does not describe (its file was left out), and lessons that options cannot place. */
export function findGaps(ontology: Ontology, plans: readonly UnitPlan[]): readonly LeftOut[] {
  return [...missingLessons(ontology), ...missingVariants(ontology), ...plans.flatMap(unplaced)];
}

function missingLessons({ variants, lessons }: Ontology): readonly LeftOut[] {
  return [...variants.values()].flatMap((variant) =>
    variant.lessons
      .filter((id) => !lessons.has(id))
      .map((id) => undescribed(id, `${variant.unit} (${variant.label})`)),
  );
}

function missingVariants({ programmes, variants, units }: Ontology): readonly LeftOut[] {
  return [...programmes.values()].flatMap(({ id, places }) =>
    places
      .flatMap((place) => place.variants)
      .filter((variant) => !units.has(variants.get(variant)?.unit ?? ''))
      .map((variant) => undescribed(variant, id)),
  );
}

function undescribed(what: string, where: string): LeftOut {
  return { what, why: `${where} includes it, and no file describes it.` };
}

function unplaced({ id, lessons }: UnitPlan): readonly LeftOut[] {
  return lessons
    .filter(({ only }) => only === undefined)
    .map(({ lesson }) => ({
      what: `${id}: who takes ${lesson.title}`,
      why: 'Only some do, and options that must all hold cannot say who. It is listed as offered.',
    }));
}
