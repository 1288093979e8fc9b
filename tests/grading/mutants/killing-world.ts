import type { KnownTables } from '~/features/grading/mutants/mutation';

/** A shop of four members and nine orders, on which every kind of mistake shows: each row is there for one of them. */
export const killingWorld = `
  CREATE TABLE members (member_id VARCHAR PRIMARY KEY, city VARCHAR, joined_on DATE NOT NULL);
  INSERT INTO members VALUES ('M1', '杭州', '2026-01-05'), ('M2', '上海', '2026-02-01'), ('M3', NULL, '2026-02-10'), ('M4', '杭州', '2026-03-01');
  CREATE TABLE orders (order_id VARCHAR PRIMARY KEY, member_id VARCHAR, status VARCHAR NOT NULL, channel VARCHAR NOT NULL,
    created_at TIMESTAMP NOT NULL, paid_at TIMESTAMP, goods_amount DECIMAL(12,2) NOT NULL, paid_amount DECIMAL(12,2) NOT NULL);
  INSERT INTO orders VALUES
    ('O1', 'M1', 'paid', 'app', '2026-05-31 23:50:00', '2026-06-01 00:00:00', 12.00, 10.00),
    ('O2', 'M1', 'paid', 'h5', '2026-06-03 10:00:00', '2026-06-03 10:01:00', 20.00, 20.00),
    ('O3', 'M2', 'shipped', 'app', '2026-06-10 06:00:00', '2026-06-10 06:00:30', 10.00, 10.00),
    ('O4', NULL, 'paid', 'app', '2026-06-20 12:00:00', '2026-06-20 12:05:00', 8.00, 7.00),
    ('O5', 'M2', 'cancelled', 'app', '2026-06-20 23:59:00', '2026-06-21 00:00:00', 30.00, 30.00),
    ('O6', 'M3', 'pending', 'h5', '2026-06-22 09:00:00', NULL, 5.00, 5.00),
    ('O7', 'M1', 'paid', 'app', '2026-05-31 19:00:00', '2026-05-31 20:00:00', 10.00, 10.00),
    ('O8', 'M3', 'paid', 'live', '2026-07-14 23:00:00', '2026-07-15 01:00:00', 3.00, 3.00),
    ('O9', NULL, 'paid', 'live', '2026-06-21 03:00:00', '2026-06-21 04:00:00', 1.00, 1.00);
  CREATE TABLE refunds (refund_id VARCHAR PRIMARY KEY, order_id VARCHAR NOT NULL, amount DECIMAL(12,2) NOT NULL);
  INSERT INTO refunds VALUES ('R1', 'O2', 4.00), ('R2', 'O2', 4.00), ('R3', 'O3', 5.00);
  CREATE TABLE scores (name VARCHAR NOT NULL, day INTEGER NOT NULL, score INTEGER, PRIMARY KEY (name, day));
  INSERT INTO scores VALUES ('a', 1, 10), ('a', 2, 10), ('a', 3, 7), ('b', 1, 10), ('b', 2, NULL), ('b', 3, 1), ('c', 1, 4), ('c', 2, 9);`;

function column(name: string, type: string, isNullable = false) {
  return { name, type, isNullable };
}

export const killingTables: KnownTables = {
  members: { columns: [column('member_id', 'VARCHAR'), column('city', 'VARCHAR', true), column('joined_on', 'DATE')], key: ['member_id'] },
  orders: {
    columns: [
      ...[column('order_id', 'VARCHAR'), column('member_id', 'VARCHAR', true), column('status', 'VARCHAR'), column('channel', 'VARCHAR')],
      ...[column('created_at', 'TIMESTAMP'), column('paid_at', 'TIMESTAMP', true)],
      ...[column('goods_amount', 'DECIMAL(12,2)'), column('paid_amount', 'DECIMAL(12,2)')],
    ],
    key: ['order_id'],
  },
  refunds: {
    columns: [column('refund_id', 'VARCHAR'), column('order_id', 'VARCHAR'), column('amount', 'DECIMAL(12,2)')],
    key: ['refund_id'],
  },
  scores: { columns: [column('name', 'VARCHAR'), column('day', 'INTEGER'), column('score', 'INTEGER', true)], key: ['name', 'day'] },
};
