import FormData from 'form-data';

const form = new FormData();
form.append('file', 'https://not.example.com');
form.submit('https://forms.example.com/upload', (error) => {});
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://forms.example.com/upload
form.submit({ protocol: 'https:', host: 'parts.example.com', path: '/upload' });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://parts.example.com/upload

// A form of the page is no call.
const own = new globalThis.FormData();
own.submit('https://not.example.com');
