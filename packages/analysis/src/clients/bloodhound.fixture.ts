// @file src/search.js
import Bloodhound from 'typeahead.js/dist/bloodhound';

new Bloodhound({ remote: 'https://suggest.example.com/?q=%QUERY' });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://suggest.example.com/
new Bloodhound({ remote: { url: 'https://suggest.example.com/films', wildcard: '%QUERY' } });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://suggest.example.com/films
new Bloodhound({ prefetch: 'https://suggest.example.com/top.json' });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://suggest.example.com/top.json

// @file src/page.js
const engine = new Bloodhound({ prefetch: { url: '/data/top.json' } });
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client relative
engine.search('https://no.example.com');

// @file src/other.js
import { Bloodhound } from './hounds';

new Bloodhound({ remote: 'https://no.example.com' });
