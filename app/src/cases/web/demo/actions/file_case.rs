use crate::demo::answers::answers;
use crate::demo::player::player;
use crate::{Attachment, AttachmentId, Case, CaseId, Filing, MediaType, Reference, store, submission};
use kernel::deed::Deed;
use kernel::error::{Error, Result};
use kernel::portal::Portal;
use kernel::tx::Tx;
use object_store::{ObjectStoreExt, PutPayload};
use programmes::{Answers, current_edition};
use sha2::{Digest, Sha256};

/// A case that lies before its desks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filed {
    pub case: CaseId,
    pub reference: Reference,
}

/// Files a case for one of the cast's firms, which is settled: its owner answers for so many staff, attaches what is
/// wanted, and submits.
pub async fn file_case(portal: &Portal, firm: &cast::Firm, programme: &str, staff: u32) -> Result<Filed> {
    let owner = player(portal, firm.owner).await?;
    let mut tx = portal.begin(&owner, Deed::SubmitCase).await?;
    let mut filing = draft(&mut tx, firm, programme).await?;
    store::insert_filing(&mut tx, &filing).await?;
    let said = answers(programme, firm, staff, tx.today()).ok_or(Error::NotFound)?;
    fill_in(portal, &mut tx, &filing, &said).await?;
    let happened = submission::submit(&mut tx, &mut filing, &said).await?;
    let filed = Filed { case: filing.case.id, reference: filing.reference };
    tx.commit(happened).await?;
    Ok(filed)
}

async fn draft(tx: &mut Tx, firm: &cast::Firm, programme: &str) -> Result<Filing> {
    let places = enterprises::places_to_file(tx).await?;
    let place = places.into_iter().find(|place| place.credit_code.as_str() == firm.credit_code);
    let place = place.ok_or(Error::NotFound)?;
    let number = store::next_number(tx).await?;
    Ok(Filing {
        case: Case::draft(CaseId::new()),
        reference: Reference::new(tx.today(), &place.division, number),
        edition: current_edition(tx, programme).await?,
        applicant: place.into(),
        started_by: tx.person()?,
        started_at: tx.now(),
        submitted_at: None,
        promised: None,
        ended_at: None,
    })
}

async fn fill_in(portal: &Portal, tx: &mut Tx, filing: &Filing, said: &Answers) -> Result<()> {
    let case = filing.case.id;
    store::save_answers(tx, filing, &Answers::default(), said).await?;
    for section in &filing.edition.programme.sections {
        store::save_progress(tx, case, &section.code, 0, true).await?;
    }
    for evidence in &filing.edition.programme.evidence {
        let attachment = Attachment {
            id: AttachmentId::new(),
            evidence: evidence.code.clone(),
            file_name: format!("{}.pdf", evidence.label.zh),
            media_type: MediaType::Pdf,
            size: i64::try_from(PAPER.len()).map_err(Error::internal)?,
            sha256: Sha256::digest(PAPER).to_vec(),
            uploaded_at: tx.now(),
            erased_on: None,
        };
        portal.files().put(&attachment.id.object(), PutPayload::from_static(PAPER)).await.map_err(Error::internal)?;
        store::insert_attachment(tx, case, filing.next_submission(), &attachment).await?;
    }
    Ok(())
}

/// The least that is a PDF: one empty page.
const PAPER: &[u8] = b"%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
%%EOF
";
