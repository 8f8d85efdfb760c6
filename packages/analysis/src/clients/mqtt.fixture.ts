// @file src/broker.ts
import mqtt, { connect } from 'mqtt';
import * as everything from 'mqtt';

const client = mqtt.connect('mqtts://broker.example.com:8883', { clientId: 'a' });
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mqtts://broker.example.com:8883/
connect('ws://broker.example.com:9001/mqtt');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ws://broker.example.com:9001/mqtt
everything.connect({ host: 'broker.example.com', port: 1883, protocol: 'mqtts' });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mqtts://broker.example.com:1883/
mqtt.connectAsync('mqtt://broker.example.com');
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ mqtt://broker.example.com:1883/
client.subscribe('https://broker.example.com/topic');
client.publish('topic', 'mqtt://broker.example.com');

// @file src/required.cjs
const mqtt = require('mqtt');

mqtt.connect(`mqtt://${process.env.BROKER ?? 'fallback.example.com'}`);
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mqtt://fallback.example.com:1883/ | unresolved environment BROKER

// @file src/other.ts
import { connect } from './own';

connect('mqtt://broker.example.com');

// @file src/own.ts
export const connect = (url: string) => url;
