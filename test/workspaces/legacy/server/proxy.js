const http = require('http');
const request = require('request');
const config = require('./config.json');

const backend = request.defaults({ baseUrl: config.backend });

module.exports = function proxy(app) {
  app.get('/users', (req, res) => backend.get('/users').pipe(res));
  app.get('/image', (req, res) => http.get(req.query.url, (image) => image.pipe(res)));
  app.get('/status', (req, res) => {
    http.get({ host: config.status.host, port: config.status.port, path: '/up' }, (answer) => answer.pipe(res));
  });
};
