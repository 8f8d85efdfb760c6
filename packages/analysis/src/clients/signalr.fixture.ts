// @file src/hub.ts
import { HubConnectionBuilder, LogLevel } from '@microsoft/signalr';
import * as signalR from '@microsoft/signalr';

const connection = new HubConnectionBuilder()
  .withUrl('https://live.example.com/hub')
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://live.example.com/hub
  .withAutomaticReconnect()
  .configureLogging(LogLevel.Information)
  .build();
connection.start();
connection.invoke('send', 'https://live.example.com/no-call');
new signalR.HubConnectionBuilder().configureLogging(1).withUrl(`${process.env.HUB_URL}/hub`).build();
//                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client unresolved environment HUB_URL
new HubConnectionBuilder().withUrl('/own').build();
//                                 ^^^^^^ client relative

// @file src/other.ts
import { HubConnectionBuilder } from './own';

new HubConnectionBuilder().withUrl('https://live.example.com/own');

// @file src/own.ts
export class HubConnectionBuilder {
  withUrl(url: string) {
    return url;
  }
}
