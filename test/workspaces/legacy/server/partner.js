const https = require('https');
const request = require('request');

const agent = new https.Agent({
  keepAlive: true,
  rejectUnauthorized: false,
});

exports.prices = () => https.get('https://prices.legacy.example/v2', { agent });
exports.upload = (order) => request.post({ url: 'https://partner.legacy.example/orders', json: order, strictSSL: false });
exports.archive = () => https.get('https://archive.legacy.example/', { minVersion: 'TLSv1' });

if (process.env.PARTNER_STAGE) process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
