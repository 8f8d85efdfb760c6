import { loadProducts, useProduct } from '@/hooks/useProduct';
import { postJson } from '@/lib/api';
import { track } from '@/lib/tracking';

const prices = new Map<string, number>();

export default function Products({ id }: { id: string }) {
  const { data } = useProduct(id);
  const order = () => postJson('https://checkout.storefront.example/orders', { id });
  // A map is no client.
  const price = prices.get('https://checkout.storefront.example');
  track('page', { id });
  return <button onClick={order}>{data?.name ?? price}</button>;
}

export const getServerSideProps = async () => ({ props: { products: await loadProducts() } });
