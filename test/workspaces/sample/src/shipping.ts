import axios from 'axios';

// Not encrypted. The quick fix writes https.
export async function quote(zip: string, grams: number): Promise<number> {
  const { data } = await axios.get('http://rates.parcelhub.io/v2/quotes', { params: { zip, grams } });
  return data.price;
}

// Not encrypted either, but somebody looked at it and said why that is so, and until when.
export function printLabel(zpl: string): Promise<unknown> {
  // callsight-ignore-next-line cleartext-http -- the printers in the lab speak no TLS (until 2028-12-31)
  return axios.post('http://labels.lab-printers.net/print', zpl);
}
