// @file src/main.ts
import axios from 'axios';
import { createApp } from 'vue';
import App from './App.vue';

const app = createApp(App);
app.config.globalProperties.$api = axios.create({ baseURL: 'https://api.example.com' });
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://api.example.com/
app.mount('#app');

// @file src/legacy.js
import Vue from 'vue';
import { reports } from './reports';

Vue.prototype.$reports = reports;

// @file src/reports.js
import axios from 'axios';

export const reports = axios.create({ baseURL: 'https://reports.example.com' });
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client https://reports.example.com/

// @file src/Users.vue
<script>
export default {
  methods: {
    load() {
      return this.$api.get('/users');
//                         ^^^^^^^^ GET https://api.example.com/users
    },
    report() {
      return this.$reports.get('/daily');
//                             ^^^^^^^^ GET https://reports.example.com/daily
    },
    // Nobody provides it.
    other() {
      return this.$other.get('https://other.example.com');
    },
  },
};
</script>
