/* global SwaggerUIBundle */
// Shows /openapi. Nothing goes to other servers: no validator badge.
SwaggerUIBundle({
  url: '../openapi?format=JSON',
  dom_id: '#api',
  deepLinking: true,
  filter: true,
  docExpansion: 'none',
  validatorUrl: null,
});
