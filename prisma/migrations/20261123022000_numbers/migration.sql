-- RedefineTables: what was published before stays in the record
CREATE TABLE "new_MetricSnapshot" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "metric" TEXT NOT NULL,
    "definitionHash" TEXT NOT NULL,
    "stateHash" TEXT NOT NULL,
    "watermark" TEXT NOT NULL,
    "asOf" TEXT NOT NULL,
    "batches" TEXT NOT NULL,
    "fixtures" TEXT NOT NULL,
    "series" TEXT NOT NULL,
    "computedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
INSERT INTO "new_MetricSnapshot" ("metric", "definitionHash", "stateHash", "watermark", "asOf", "batches", "fixtures", "series", "computedAt")
SELECT "metric", "definitionHash", "id", substr("watermark", 1, 10), substr("asOf", -10), '[]', '{"count":0,"failed":0}', "series", "computedAt"
FROM "MetricSnapshot"
WHERE substr("asOf", -10) = substr("watermark", 1, 10)
ORDER BY "computedAt";
DROP TABLE "MetricSnapshot";
ALTER TABLE "new_MetricSnapshot" RENAME TO "MetricSnapshot";
CREATE INDEX "MetricSnapshot_metric_id_idx" ON "MetricSnapshot"("metric", "id");

-- CreateTable
CREATE TABLE "MetricRestatement" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "snapshotId" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "matured" BOOLEAN NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    CONSTRAINT "MetricRestatement_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "MetricSnapshot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MetricPeriod" (
    "queryHash" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "inputHash" TEXT NOT NULL,
    "rows" TEXT NOT NULL,
    "computedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("queryHash", "period", "inputHash")
);

-- CreateTable
CREATE TABLE "MetricProof" (
    "definitionHash" TEXT NOT NULL,
    "judge" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "failed" INTEGER NOT NULL,
    "provedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("definitionHash", "judge")
);

-- CreateIndex
CREATE INDEX "MetricRestatement_snapshotId_idx" ON "MetricRestatement"("snapshotId");
