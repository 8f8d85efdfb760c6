// @file src/users.js
angular.module('app').controller('Users', function ($scope, $http) {
  $http.get('https://api.example.com/users').then((answer) => ($scope.users = answer.data));
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/users
  $http({ method: 'POST', url: 'https://api.example.com/called' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ POST https://api.example.com/called
  $http.put('/own', {});
//          ^^^^^^ PUT relative
});
angular.module('app').factory('orders', ['$http', ($http) => ({ all: () => $http.jsonp('https://api.example.com/orders') })]);
//                                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/orders

class Items {
  constructor($http) {
    this.$http = $http;
  }
  list() {
    return this.$http.delete('https://api.example.com/items');
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ DELETE https://api.example.com/items
  }
}

// @file vue/package.json
{ "name": "vue", "dependencies": { "vue-resource": "^1.5.0" } }

// @file vue/list.vue
<script>
export default {
  mounted() {
    this.$http.get('https://api.example.com/resource').then((response) => response.body);
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GET https://api.example.com/resource
  },
};
</script>

// @file src/other.js
const $http = { get: (url) => url };
$http.get('https://api.example.com/own');
this.$http.get('https://api.example.com/unknown');
