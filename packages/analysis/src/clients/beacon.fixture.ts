// @file src/beacons.ts
navigator.sendBeacon('https://metrics.example.com/collect', JSON.stringify({ a: 1 }));
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://metrics.example.com/collect
window.navigator.sendBeacon('/own');
//                          ^^^^^^ POST relative
navigator.sendBeacon?.('https://metrics.example.com/optional');
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://metrics.example.com/optional
const send = navigator.sendBeacon.bind(navigator);
send('https://metrics.example.com/bound');
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://metrics.example.com/bound
const { sendBeacon } = navigator;
sendBeacon('https://metrics.example.com/taken');
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://metrics.example.com/taken

// These send nothing.
navigator.clipboard.writeText('https://metrics.example.com');
navigator.language;
if ('sendBeacon' in navigator) navigator.vibrate(1);

// @file src/other.ts
const navigator = { sendBeacon: (url: string) => url };
navigator.sendBeacon('https://metrics.example.com/own');
