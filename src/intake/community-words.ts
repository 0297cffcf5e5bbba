import { countStep, rollStep, roundRoll, smallest } from '../model/disclosure.ts';
import type { Facet } from '../model/facet.ts';
import { nearest } from '../model/nearest.ts';
import { quoteText } from './field-words.ts';
import type { Wording } from './problem.ts';

const keepOutside = 'Keep the exact number outside this folder: its history keeps everything.';

export function unprotectedRoll(roll: number): Wording {
  const rounded = Math.max(rollStep, roundRoll(roll));
  return {
    message: `The roll ${roll} is not rounded to the nearest ${rollStep}, so small groups could be worked out from it. Figures that need the roll are left out.`,
    advice: `Write ${rounded}. ${keepOutside}`,
    expected: String(rounded),
    found: String(roll),
  };
}

export function unknownFacet(id: string, facets: ReadonlyMap<string, Facet>): Wording {
  const known = [...facets.values()].filter((facet) => facet.kind !== 'none').map((facet) => facet.id);
  const meant = nearest(id, known);
  return {
    message: `There is no facet \`${id}\`.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`} It was left out.`,
    advice: `A school can state ${known.join(', ')}.`,
    found: id,
  };
}

export function neverAsked(facet: Facet): Wording {
  return {
    message: `${facet.name} is never asked of a school: it is there for the people in texts only.`,
    advice: `Remove \`${facet.id}:\` and what it holds.`,
    found: facet.id,
  };
}

export function shouldBeList(facet: Facet, names: readonly string[]): Wording {
  return {
    message: `${facet.name} is true of everyone here, so it is a list without counts.`,
    advice: `Write \`${facet.id}: [${names.join(', ')}]\`.`,
    expected: 'a list',
  };
}

export function shouldBeCounts(facet: Facet, names: readonly string[]): Wording {
  return {
    message: `${facet.name} needs a number of pupils for each group.`,
    advice: `Write the numbers, rounded to the nearest ${countStep}: \`${facet.id}: { ${quoteText(names[0] ?? '')}: 120 }\`.`,
    expected: 'counts',
  };
}

export function unknownGroupName(facet: Facet, name: string): Wording {
  const meant = nearest(name, [...facet.groups.keys()]);
  return {
    message: `There is no group \`${name}\` in ${facet.name.toLowerCase()}.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`}`,
    advice: 'Correct the name, or add the group to audits/standard/groups.yaml with a name and a meaning.',
    found: name,
  };
}

export function overlapping(name: string, above: string): Wording {
  return {
    message: `\`${name}\` is part of \`${above}\`, so its pupils would count twice.`,
    advice: `Keep only one of the two. \`${name}\` says more, so it is the better one to keep.`,
    found: name,
  };
}

export function withoutRoll(name: string): Wording {
  return {
    message: `\`${name}\` is given as a share, but there is no roll, so nobody can tell how many pupils it is.`,
    advice: `Add \`roll:\` with the number of pupils on roll, to the nearest ${rollStep}.`,
    expected: 'a roll',
  };
}

export function noRoll(facet: Facet): Wording {
  return {
    message: `${facet.name} gives numbers of pupils, but there is no roll to compare them with.`,
    advice: `Add \`roll:\` with the number of pupils on roll, to the nearest ${rollStep}.`,
    expected: 'a roll',
  };
}

export function neitherCountNorShare(name: string, value: number): Wording {
  return {
    message: `\`${name}: ${value}\` is neither a whole number of pupils nor a share between 0 and 1.`,
    advice: `Write the number of pupils to the nearest ${countStep}, or the share, for example 0.25.`,
    found: String(value),
  };
}

export function tooSmall(name: string, value: number): Wording {
  return {
    message: `\`${name}\` has fewer than ${smallest} pupils, so a child could be picked out.`,
    advice: `Remove it. The group stays among “others, not shown”.`,
    expected: `${smallest} or more`,
    found: String(value),
  };
}

export function unrounded(name: string, value: number, rounded: number): Wording {
  return {
    message: `\`${name}: ${value}\` is not rounded to the nearest ${countStep} pupils, so small groups could be worked out from it.`,
    advice: `Write ${rounded}. ${keepOutside}`,
    expected: String(rounded),
    found: String(value),
  };
}

export function overRoll(facet: Facet, sum: number, roll: number): Wording {
  return {
    message: `The groups of ${facet.name.toLowerCase()} add up to ${sum} pupils, more than the roll of ${roll}.`,
    advice: 'Check the numbers and the roll. A pupil counts in one group only.',
    expected: `at most ${roll}`,
    found: String(sum),
  };
}

/** `keep`: the largest groups that can be shown, largest first; `over`: the one that is over 95 % of the roll. */
export function tooLittleRoom(facet: Facet, keep: readonly string[], over: string | undefined): Wording {
  const name = facet.name.toLowerCase();
  return {
    message: `The numbers for ${name} and the roll leave so little between them that groups which are not named could be worked out.`,
    advice:
      over !== undefined
        ? `Write \`${over}: over-95\` and leave the other groups of ${name} out.`
        : keep.length === 0
          ? `Leave ${name} out.`
          : `Keep only ${keep.map((each) => `\`${each}\``).join(', ')}; the smaller groups stay among “others, not shown”.`,
  };
}

export function over95TooSmall(name: string, least: number): Wording {
  return {
    message: `In a school of fewer than ${least} pupils, “over 95 %” leaves fewer pupils than can be shown without picking anyone out.`,
    advice: `Remove \`${name}: over-95\`.`,
  };
}

export function over95NotAlone(name: string): Wording {
  return {
    message: `\`${name}\` is over 95 % of the roll, so another group beside it is so small that pupils could be picked out.`,
    advice: `Keep \`${name}: over-95\` and leave the other groups out.`,
  };
}
