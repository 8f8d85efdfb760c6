// A component that asks for what its attributes say is used as an element.

// @file src/Feed.tsx
import { useEffect, useState } from 'react';

export function Feed(props: { url: string; title?: string }) {
  const [items, setItems] = useState([]);
  useEffect(() => {
    fetch(props.url).then((answer) => setItems(answer.json()));
//        ^^^^^^^^^ GET https://inner.example.com/feed | https://news.example.com/latest
  }, [props.url]);
  return <ul title={props.title}>{items}</ul>;
}

export const Table = ({ endpoint, baseUrl = 'https://api.example.com' }: { endpoint: string; baseUrl?: string }) => {
  useEffect(() => {
    fetch(baseUrl + endpoint);
//        ^^^^^^^^^^^^^^^^^^ GET https://api.example.com/users | https://eu.example.com/users
  }, []);
  return <Feed url="https://inner.example.com/feed" />;
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://inner.example.com/feed
};

// @file src/App.tsx
import { Feed, Table } from './Feed';
import { Card } from './Card';

const news = 'https://news.example.com';

export const App = () => (
  <>
    <Feed url={`${news}/latest`} title="News" />
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://news.example.com/latest
    <Feed title="No address" />
    <Table endpoint="/users" />
//         ^^^^^^^^^^^^^^^^^ wrapper GET https://api.example.com/users
    <Table endpoint="/users" baseUrl="https://eu.example.com" />
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrapper GET https://eu.example.com/users
    <Card url="https://not.example.com" />
  </>
);

// @file src/Card.tsx
export const Card = ({ url }: { url: string }) => <a href={url}>{url}</a>;
