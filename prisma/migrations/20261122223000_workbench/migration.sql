-- CreateTable
CREATE TABLE "Scratch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Scratch_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QueryRun" (
    "userId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "labSlug" TEXT NOT NULL,
    "sql" TEXT NOT NULL,
    "ranAt" DATETIME NOT NULL,
    "durationMs" INTEGER NOT NULL,
    "rows" INTEGER,
    "outcome" TEXT NOT NULL,

    PRIMARY KEY ("userId", "id"),
    CONSTRAINT "QueryRun_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Snippet" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sql" TEXT NOT NULL,
    "sqlHash" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Snippet_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SharedQuery" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "sql" TEXT NOT NULL,
    "sourceKind" TEXT NOT NULL,
    "sourceSlug" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" DATETIME,
    CONSTRAINT "SharedQuery_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Scratch_userId_createdAt_idx" ON "Scratch"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "QueryRun_userId_ranAt_idx" ON "QueryRun"("userId", "ranAt");

-- CreateIndex
CREATE INDEX "Snippet_userId_updatedAt_idx" ON "Snippet"("userId", "updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Snippet_userId_sqlHash_key" ON "Snippet"("userId", "sqlHash");

-- CreateIndex
CREATE INDEX "SharedQuery_userId_createdAt_idx" ON "SharedQuery"("userId", "createdAt");


