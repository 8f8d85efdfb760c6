// A service of the same cluster: listed, not scored.
export async function products(): Promise<unknown> {
  const response = await fetch('http://catalogue:8080/products');
  return response.json();
}
