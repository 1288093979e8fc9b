-- AlterTable
ALTER TABLE "Session" ADD COLUMN "confirmedAt" DATETIME;

-- CreateTable
CREATE TABLE "GoalRevision" (
    "goalSlug" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "actorId" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT NOT NULL,
    "changes" TEXT NOT NULL,

    PRIMARY KEY ("goalSlug", "revision"),
    CONSTRAINT "GoalRevision_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GoalCheckIn" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "goalSlug" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "period" TEXT,
    "value" REAL,
    "planned" REAL,
    "status" TEXT NOT NULL,
    "watermark" TEXT NOT NULL,
    "definitionHash" TEXT NOT NULL,
    "goalRevision" INTEGER NOT NULL,
    "confidence" TEXT NOT NULL,
    "comment" TEXT NOT NULL,
    "evidence" TEXT,
    CONSTRAINT "GoalCheckIn_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MetricDefinitionSeen" (
    "metric" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "seenAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "meaning" TEXT NOT NULL,
    "sql" TEXT NOT NULL,

    PRIMARY KEY ("metric", "hash")
);

-- CreateIndex
CREATE INDEX "GoalCheckIn_goalSlug_at_idx" ON "GoalCheckIn"("goalSlug", "at");
