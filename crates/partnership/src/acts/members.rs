//! Inviting, and letting somebody begin again.

use daybreak_access::acts::join::{self, Invitation, NotInvited, Token};
use daybreak_access::{Member, MemberId, Office, State, members, two};
use daybreak_audit::{Stop, change};

/// Invites somebody into the member's own organisation; answers the path of their link.
pub async fn invite(office: &Office, by: &Member, invitation: &Invitation) -> Result<String, Stop<NotInvited>> {
    let house = &office.house;
    let invitation = Invitation { organisation: by.organisation, ..invitation.clone() };
    let now = house.clock.now();
    let id = MemberId(house.chance.uuid7(now));
    let token = Token::draw(office);
    change!(&house.db, by.author(), now, &*house.chance, |change| {
        join::invite_by(change, office, by, &invitation, id, &token).await
    })?;
    Ok(token.path())
}

/// Why there is no link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoLink {
    /// Nobody of one's organisation whom a link could help.
    NoSuchMember,
    /// Only a coordinator lets a coordinator begin again.
    NotYours,
}

/// A new link: for somebody who has not joined yet the same invitation again, for a member the way to begin again with new keys.
pub async fn link(office: &Office, by: &Member, id: MemberId) -> Result<String, Stop<NoLink>> {
    let house = &office.house;
    let token = Token::draw(office);
    change!(&house.db, by.author(), house.clock.now(), &*house.chance, |change| {
        let known = members::find(change.tx(), id).await?.filter(|known| known.organisation == by.organisation);
        if let Some(known) = &known
            && !two::may_let_begin_again(change.tx(), by, by.organisation, known.id).await?
        {
            return Err(Stop::Refused(NoLink::NotYours));
        }
        match known {
            Some(known) if known.state == State::Invited => join::invite_again(change, office, &known, &token).await?,
            Some(known) if known.state == State::Active && known.id != by.id => join::reset(change, office, &known, &token).await?,
            _ => return Err(Stop::Refused(NoLink::NoSuchMember)),
        }
        Ok(())
    })?;
    Ok(token.path())
}
