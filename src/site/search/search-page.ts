import { SearchBox } from './search-box.ts';

// The one script of the site: everything else works without JavaScript.
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search]'))
  new SearchBox(form).start();
