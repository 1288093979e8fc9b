-- CreateTable
CREATE TABLE "Regrade" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL DEFAULT 'preparing',
    "labSlug" TEXT,
    "policy" TEXT,
    "actorId" TEXT,
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "detail" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedAt" DATETIME,
    "undoneAt" DATETIME
);

-- CreateTable
CREATE TABLE "RegradeChange" (
    "regradeId" TEXT NOT NULL,
    "submissionId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "labSlug" TEXT NOT NULL,
    "fromResultId" TEXT NOT NULL,
    "toResultId" TEXT,
    "flip" TEXT NOT NULL,
    "applied" BOOLEAN NOT NULL DEFAULT false,
    "noticedAt" DATETIME,

    PRIMARY KEY ("regradeId", "submissionId"),
    CONSTRAINT "RegradeChange_regradeId_fkey" FOREIGN KEY ("regradeId") REFERENCES "Regrade" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RegradeChange_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_GradingJob" (
    "submissionId" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "turnAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leaseUntil" DATETIME,
    "resultId" TEXT,
    "policy" TEXT NOT NULL DEFAULT 'first-grading',
    CONSTRAINT "GradingJob_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
-- Who waited keeps the place of the submission; what had been put back is told from what nobody has tried.
INSERT INTO "new_GradingJob" ("leaseUntil", "resultId", "state", "submissionId", "tries", "turnAt")
SELECT "leaseUntil", "resultId", CASE WHEN "state" = 'queued' AND "leaseUntil" IS NOT NULL THEN 'put-back' ELSE "state" END, "submissionId", "tries",
    (SELECT "createdAt" FROM "Submission" WHERE "Submission"."id" = "GradingJob"."submissionId")
FROM "GradingJob";
DROP TABLE "GradingJob";
ALTER TABLE "new_GradingJob" RENAME TO "GradingJob";
CREATE UNIQUE INDEX "GradingJob_resultId_key" ON "GradingJob"("resultId");
CREATE INDEX "GradingJob_state_turnAt_idx" ON "GradingJob"("state", "turnAt");
CREATE INDEX "GradingJob_state_leaseUntil_idx" ON "GradingJob"("state", "leaseUntil");
CREATE TABLE "new_GradingResult" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "submissionId" TEXT NOT NULL,
    "accepted" BOOLEAN NOT NULL,
    "verdict" TEXT NOT NULL,
    "checks" TEXT NOT NULL DEFAULT '[]',
    "graderHash" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "dataHash" TEXT NOT NULL,
    "origin" TEXT NOT NULL DEFAULT 'machine',
    "actorId" TEXT,
    "reason" TEXT NOT NULL,
    "durationMs" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "GradingResult_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_GradingResult" ("accepted", "contentHash", "createdAt", "dataHash", "durationMs", "graderHash", "id", "reason", "submissionId", "verdict") SELECT "accepted", "contentHash", "createdAt", "dataHash", "durationMs", "graderHash", "id", "reason", "submissionId", "verdict" FROM "GradingResult";
DROP TABLE "GradingResult";
ALTER TABLE "new_GradingResult" RENAME TO "GradingResult";
CREATE INDEX "GradingResult_submissionId_idx" ON "GradingResult"("submissionId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Regrade_createdAt_idx" ON "Regrade"("createdAt");

-- CreateIndex
CREATE INDEX "RegradeChange_userId_applied_noticedAt_idx" ON "RegradeChange"("userId", "applied", "noticedAt");

-- CreateIndex
CREATE INDEX "RegradeChange_submissionId_idx" ON "RegradeChange"("submissionId");


