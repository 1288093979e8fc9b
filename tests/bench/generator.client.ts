import { defaultSeed, generateCompany } from '~/sample-company/generate';

const company = generateCompany({ seed: defaultSeed, size: 's' });
postMessage(Object.values(company).reduce((sum, rows) => sum + rows.length, 0));
