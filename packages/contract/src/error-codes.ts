/**
 * Every refusal the workbench can answer, with its HTTP status and the sentence that ships in English.
 * The web shows its own sentence for the code in the reader's language.
 */
export const errorCodes = {
  invalid_input: { status: 400, title: 'Some fields are not valid.' },
  not_signed_in: { status: 401, title: 'Sign in first.' },
  wrong_credentials: { status: 401, title: 'E-mail or password is wrong.' },
  second_factor_required: { status: 401, title: 'The password is right. Now the code of the second factor is asked for.' },
  wrong_code: { status: 401, title: 'The code is wrong or was used already.' },
  half_session_over: { status: 401, title: 'The second step took too long. Start again with the password.' },
  sign_in_locked: { status: 429, title: 'Too many wrong tries. Wait until the time named here.' },
  link_not_valid: { status: 404, title: 'This link was used, is too old, or never was one. Ask the administrator for a new one.' },
  csrf_failed: { status: 403, title: 'The request did not come from the open page. Reload it and try again.' },
  not_allowed: { status: 403, title: 'Your role does not allow this.' },
  password_change_required: { status: 403, title: 'Choose another password first.' },
  password_refused: { status: 400, title: 'This password is not taken.' },
  second_factor_is_on: { status: 409, title: 'A second factor is set up already.' },
  already_there: { status: 409, title: 'This person is in the cell already.' },
  not_found: { status: 404, title: 'There is nothing here.' },
  version_conflict: { status: 412, title: 'Somebody changed this since you opened it.' },
  version_missing: { status: 428, title: 'Say which version the change is based on (If-Match).' },
  idempotency_key_missing: { status: 428, title: 'Writes need an Idempotency-Key.' },
  idempotency_key_reused: { status: 422, title: 'This Idempotency-Key was used for a different request.' },
  too_large: { status: 413, title: 'The request is too large.' },
  wrong_content_type: { status: 415, title: 'Send JSON.' },
  too_many_requests: { status: 429, title: 'Too many tries. Wait a moment.' },
  busy: { status: 503, title: 'The workbench is busy or the database does not answer. Try again.' },
  unexpected: { status: 500, title: 'Something went wrong. It was logged.' },
  marking_beyond_reach: { status: 403, title: 'You may not set a marking that you could not read yourself.' },
  marking_invalid: { status: 400, title: 'The marking names a level, agency or compartment that this cell does not have.' },
  marking_too_open: { status: 400, title: 'A claim cannot be marked more openly than what it rests on.' },
  marking_stricter: {
    status: 409,
    title:
      'The marking of an item can only be opened. To protect more, contribute a sanitised or newly marked item and ask for a recall of what was released from this one.',
  },
  clock_backwards: { status: 409, title: 'The exercise clock only goes forwards.' },
  marking_lowered: { status: 409, title: 'The marking of the whole can only be raised.' },
  grading_scheme_differs: { status: 400, title: 'This cell grades with another scheme.' },
  file_kind_refused: { status: 415, title: 'Files of this kind are not taken. Use PDF, PNG, JPEG, plain text, CSV or an Office document.' },
  file_encrypted: { status: 415, title: 'The file is protected by a password, so nobody here could read it. Save it without one.' },
  file_has_macros: { status: 415, title: 'The file holds macros or embedded programs. Save it without them, as DOCX, XLSX or PDF.' },
  file_unsafe: { status: 415, title: 'The file is broken, or unpacks to far more than a document holds. Save it anew, or as PDF.' },
  document_without_text: {
    status: 400,
    title: 'No words were found in the file. If it holds pictures of pages, have their text recognised first.',
  },
  document_unreadable: { status: 400, title: 'The file could not be read. Open it, save it anew or as PDF, and try again.' },
  import_unreadable: { status: 400, title: 'The file could not be read as rows. Check its format and encoding (UTF-8).' },
  statement_invalid: { status: 400, title: 'The claim does not fit: check predicate, kinds, dates and the place in the text.' },
  already_retracted: { status: 409, title: 'This was taken back already.' },
  not_in_this_state: { status: 409, title: 'This cannot be done in the present state.' },
  tear_line_stricter: { status: 409, title: 'A tear line may not be marked more strictly than its block.' },
  request_invalid: { status: 400, title: 'The request does not fit. Check the agency, the item, the deadline and the words.' },
  answer_needs_item: {
    status: 400,
    title: 'The marking stays as it is, so a yes has to name an item: write a sanitised version or contribute one under another marking.',
  },
  agency_cannot_read: { status: 409, title: 'This agency may not read the requirement, so it cannot be asked for it.' },
  too_many_to_compare: { status: 422, title: 'There are too many entities to compare at once. Choose one kind of entity.' },
  assignee_unfit: { status: 409, title: 'The item cannot be given to this person.' },
  too_many_alerts: { status: 409, title: 'Ten saved filters alert you already. Turn one of them off first.' },
  name_taken: { status: 409, title: 'You have one of this name already.' },
  release_blocked: { status: 409, title: 'Something stands in the way of this release.' },
} as const satisfies Record<string, { status: number; title: string }>;

/** Code of a refusal; the web decides by it. */
export type ErrorCode = keyof typeof errorCodes;
