/** What a passage is for: `:::extract`, `:::task`, `:::assessment`, `:::staff`. */
export const directives = ['extract', 'task', 'assessment', 'staff'] as const;

/** The components an `.mdx` unit may use. They hold Markdown and take plain text attributes. */
export const components = ['Timeline', 'Moment', 'Picture'] as const;
