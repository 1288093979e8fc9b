import base from './playwright.config';
const { webServer: _, ...rest } = base;
export default { ...rest, reporter: [['list']], workers: 2, use: { ...rest.use, baseURL: 'http://localhost:4230' } };
