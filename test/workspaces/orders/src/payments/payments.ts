import OpenAI from 'openai';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_KEY!);
const assistant = new OpenAI({ baseURL: 'https://llm.orders.example/v1' });

export const pay = (amount: number) => stripe.paymentIntents.create({ amount, currency: 'eur' });

export const explain = (text: string) =>
  assistant.chat.completions.create({ model: 'small', messages: [{ role: 'user', content: text }] });

// No request: the signature is checked here.
export const verified = (body: string, signature: string) =>
  stripe.webhooks.constructEvent(body, signature, process.env.WEBHOOK_SECRET!);
