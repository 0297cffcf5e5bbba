import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../intake/parse-markdown.ts';
import { renderBody } from './render-body.ts';

const findText = (id: string) =>
  id === 'windrush-child' ? { title: 'Windrush <Child>', by: ['Benjamin Zephaniah'] } : undefined;

function render(text: string, mdx = false): string {
  return renderBody(
    { text, mdx, lineOffset: 0, extracts: [], tree: () => parseMarkdown(text, mdx) },
    { top: 3, findText },
  );
}

describe('what never comes out', () => {
  test.each([
    ['raw HTML', 'A <script>alert(1)</script> word\n\n<div onclick="x">block</div>', /<script|onclick|<div/u],
    ['comments', 'Bolling Hall <!-- pierglass: familiar stately-home, because we go -->', /pierglass/u],
    ['staff passages', 'Before\n\n:::staff\nSecret\n\n## Secret heading\n:::\n', /ecret/u],
    [
      'unsafe links',
      '[a](javascript:alert(1)) [b](JaVaScript:alert(1)) [c](data:text/html,x) [d](vbscript:x) [e](//elsewhere.example)',
      /href/u,
    ],
    ['pictures from elsewhere', '![alt](https://elsewhere.example/x.png)', /<img|elsewhere/u],
  ])('%s', (_name, text, never) => {
    expect(render(text)).not.toMatch(never);
  });

  test('code in MDX', () => {
    const html = render('import x from "y"\n\nA {process.exit()} <Box onClick={() => 1}>held</Box>\n', true);
    expect(html).toBe('<p>A  held</p>');
  });

  test('a directive cannot leave its attribute or its caption', () => {
    const html = render(':::extract{source="\\"><img src=x onerror=y>"}\nWords\n:::');
    expect(html).not.toContain('<img');
  });
});

describe('passages', () => {
  test('an extract is a figure that names its text', () => {
    const html = render(':::extract{text=windrush-child source="chapter 1"}\nLeonard *sails*.\n:::');
    expect(html).toContain('<figure class="passage extract"');
    expect(html).toContain('<p>Leonard <em>sails</em>.</p>');
    expect(html).toContain('From <cite>Windrush &lt;Child&gt;</cite> by Benjamin Zephaniah: chapter 1');
  });

  test('tasks and assessments are labelled, each on its own', () => {
    const html = render(':::task\nWrite.\n:::\n\n:::task\nDraw.\n:::\n\n:::assessment\nAnswer.\n:::');
    expect(html).toContain('role="group" aria-labelledby="task-2"');
    expect(html).toContain('id="assessment-1">Pupils are assessed on this');
  });

  test('an unknown passage shows what it holds', () => {
    expect(render(':::aside\nHello\n:::')).toBe('<p>Hello</p>');
  });
});

describe('Markdown', () => {
  test('headings stand below the page’s own and skip no level', () => {
    const html = render('#### A\n\n###### B\n\n## C\n\n### C');
    expect(html).toContain('<h3 id="b-a">A</h3><h4 id="b-b">B</h4><h3 id="b-c">C</h3><h4 id="b-c-1">C</h4>');
  });

  test('a time is not a directive', () => {
    expect(render('Meet at half:past')).toBe('<p>Meet at half:past</p>');
  });

  test('tight lists, tables and links', () => {
    expect(render('- a\n- b')).toBe('<ul><li>a</li><li>b</li></ul>');
    expect(render('3. a\n4. b')).toContain('<ol start="3">');
    expect(render('| a | b |\n|---|--:|\n| 1 | 2 |')).toContain(
      '<th scope="col">a</th><th scope="col" class="number">b</th></tr></thead><tbody><tr><td>1</td><td class="number">2</td>',
    );
    expect(render('[r][x]\n\n[x]: https://example.org/?a&b')).toBe(
      '<p><a href="https://example.org/?a&amp;b">r</a></p>',
    );
  });

  test('notes come at the end', () => {
    const html = render('Text[^1]\n\n[^1]: The note.');
    expect(html).toContain('<sup><a href="#note-1"');
    expect(html).toContain('<li id="note-1"><p>The note.</p></li>');
  });
});

describe('components', () => {
  test('a timeline is a list of dated moments', () => {
    const html = render('<Timeline>\n<Moment when="1809">\nAn **Act**\n</Moment>\n</Timeline>', true);
    expect(html).toBe(
      '<ol class="timeline"><li><p class="when">1809</p><p>An <strong>Act</strong></p></li></ol>',
    );
  });

  test('moments on one line count too', () => {
    const html = render(
      '<Timeline>\n<Moment when="1">one</Moment>\n<Moment when="2">two</Moment>\n</Timeline>',
      true,
    );
    expect(html.match(/<li>/gu)).toHaveLength(2);
    expect(html).not.toMatch(/<p><p|<p><div/u);
  });

  test('a picture is described only where it has a file', () => {
    expect(render('<Picture alt="A loom" src="loom.jpg" caption="1890" />', true)).toContain(
      'Picture: A loom',
    );
    expect(render('<Picture alt="A loom" />', true)).toBe('');
  });
});
