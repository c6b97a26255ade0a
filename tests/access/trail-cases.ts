import * as contract from '@workbench/contract';

/** Reads that leave a row in the trail, by path, and the deed that the row names. A list is one row, whatever it holds. */
export const recorded: Record<string, string> = {
  [contract.listItems.path]: 'list_items',
  [contract.readItem.path]: 'read_item',
  [contract.listSuggestions.path]: 'read_suggestions',
  [contract.attachmentPath]: 'download_attachment',
  [contract.listItemClaims.path]: 'read_item_claims',
  [contract.readClaim.path]: 'read_claim',
  [contract.listEntities.path]: 'list_entities',
  [contract.listCandidates.path]: 'list_candidates',
  [contract.readDossier.path]: 'read_dossier',
  [contract.readGraph.path]: 'read_graph',
  [contract.readLine.path]: 'read_line',
  [contract.readPlaces.path]: 'read_map',
  [contract.readTimeline.path]: 'read_timeline',
  [contract.readPaths.path]: 'read_paths',
  [contract.readChart.path]: 'read_chart',
  [contract.readNeighbourCounts.path]: 'read_neighbour_counts',
  [contract.readProduct.path]: 'read_product',
  [contract.readReview.path]: 'read_review',
  [contract.listTrail.path]: 'list_trail',
  [contract.trailExportPath]: 'export_trail',
  [contract.itemsCsvPath]: 'export_items',
  ...Object.fromEntries(Object.values(contract.productFilePaths).map((path) => [path, 'export_product'])),
  [contract.dossierPdfPath]: 'export_dossier',
  [contract.listAccess.path]: 'read_access',
  [contract.readRightsDesk.path]: 'read_rights_desk',
  [contract.readCopies.path]: 'read_copies',
};

/** Reads that leave none, and why that is right. */
export const unrecordedReads: Record<string, string> = {
  [contract.readHealth.path]: 'says whether the workbench runs, to anybody',
  [contract.readSession.path]: 'says who one is',
  [contract.listCells.path]: "one's own memberships",
  [contract.readCell.path]: 'agencies, colleagues and settings, no item',
  [contract.eventStreamPath]: 'tells that something changed and holds ids alone; the reading that follows is recorded',
  [contract.listCharts.path]: 'names of charts; what is on them is recorded when it is read',
  [contract.listProducts.path]: 'titles of assessments; their words are recorded when they are read',
  [contract.checkRelease.path]: 'names what stands in the way, no text; the release itself is recorded',
  [contract.readSignInWays.path]: 'says how one may sign in, to anybody',
  [contract.listSessions.path]: "one's own sign-ins",
  [contract.readSecondFactor.path]: "one's own second factor",
  [contract.listPeople.path]: 'colleagues, seats and accounts, no item',
  [contract.countRequests.path]: 'two numbers on the navigation',
  [contract.readRequest.path]: 'a letter between two agencies, on view to both; making and answering it is recorded',
  [contract.listRequirements.path]: 'the questions of the cell, on view to all who see them; writing and answering them is recorded',
  [contract.readRequirement.path]: 'a question of the cell and the titles of what answers it; reading those items is recorded',
  [contract.listItemAnswers.path]: 'which questions an item answers; reading the item is recorded',
  [contract.readTriage.path]: "one's own place in the queue, and who works on an item; reading the item is recorded",
  [contract.listAssignees.path]: 'colleagues, no item',
  [contract.listTags.path]: 'words on items that the reader sees; putting them there is recorded',
  [contract.listSavedFilters.path]: "one's own questions; asking them is recorded",
  [contract.countNews.path]: "numbers beside one's own questions; that they are watched is recorded, and so is each reading of their items",
  [contract.listSimilarItems.path]: 'titles of items that resemble one; reading any of them is recorded',
  [contract.listRequests.path]: 'letters between two agencies, on view to both; making and answering them is recorded',
};

/** Writes that leave none, and why that is right. */
export const unrecordedWrites: Record<string, string> = {
  readDocument: 'changes nothing and answers with the file that was sent, and titles of items that resemble it',
  previewImport: 'changes nothing and answers with the file that was sent',
  openItem: 'the reading itself is recorded',
  setTriage: "how far somebody is with an item is nobody else's business; the instructor reads it where it is kept",
  triageItems: "what is shared of it leaves a row for each item, and none for what is one's own; triage.routes.test.ts",
  dismissSuggestion: "what somebody passes over is nobody else's business; a claim that they make is recorded",
  saveFilter: "one's own list of questions; asking them is recorded",
  renameFilter: "one's own list of questions",
  lookAtFilter: 'the list that is looked at is recorded',
  dropFilter: "one's own list of questions",
  setLanguage: "the language of one's own screens",
};

/** Writes outside the cells that leave their row in the chain of sign-ins, or have a reason not to, and where that is proven. */
export const outsideCells: Record<string, string> = {
  signIn: 'signing in, out, and in vain, below',
  signOut: 'signing in, out, and in vain, below',
  finishSignIn: 'leaves the row of a sign-in; second-factor.routes.test.ts',
  endSession: 'account.routes.test.ts',
  endOtherSessions: 'account.routes.test.ts',
  changePassword: 'account.routes.test.ts',
  beginSecondFactor: 'changes nothing before it is confirmed',
  confirmSecondFactor: 'second-factor.routes.test.ts',
  dropSecondFactor: 'second-factor.routes.test.ts',
  readInvitation: 'reads whose link it is, of somebody who cannot sign in yet',
  acceptInvitation: 'people.routes.test.ts',
};
