//! Whatever is sent, the answer is a page in the person's language with what could be kept.

use crate::house::asked;
use axum::body::Body;
use bytes::Bytes;
use http::StatusCode;

fn multipart(parts: &[(&str, Option<&str>, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, file, bytes) in parts {
        let file = file.map(|file| format!("; filename=\"{file}\"\r\nContent-Type: image/jpeg")).unwrap_or_default();
        body.extend_from_slice(format!("--B\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n").as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--B--\r\n");
    body
}

const MULTIPART: &str = "multipart/form-data; boundary=B";

#[tokio::test]
async fn bad_input_is_answered_by_a_page_in_the_persons_language() {
    let house = asked(true).await;
    let many = (0..10_000).map(|n| format!("f{n}=x")).collect::<Vec<_>>().join("&");
    let long_words = format!("language=ro&said={}", "om+".repeat(8_000));
    let huge = format!("language=ro&said={}", "a".repeat(2_000_000));
    let long_name = format!("language=ro&{}=x", "n".repeat(200));
    for (what, body, status, said) in [
        ("control characters", String::from("language=ro&said=six%00men%1b"), 422, "Am scos câteva semne"),
        ("another encoding", String::from("language=ro&said=caf%e9"), 422, "Unele litere nu au putut fi citite"),
        ("over-long", long_words, 422, "cel mult 20000"),
        ("10,000 fields", format!("language=ro&{many}"), 413, "mai multe părți"),
        ("too large", huge, 413, "prea mare"),
        ("a name of 200 letters", long_name, 400, "într-o formă pe care nu o putem citi"),
        ("empty", String::from("language=ro"), 200, "astăzi"),
    ] {
        let answer = house.post_form("/form", body).await;
        assert_eq!(answer.status.as_u16(), status, "{what}");
        assert!(answer.text().contains(said), "{what}: {}", answer.text());
    }
    for (what, kind, body) in [
        ("no form at all", "application/json", "{}"),
        ("no boundary", "multipart/form-data", "--B"),
        ("nonsense", MULTIPART, "what is this"),
        ("no name", MULTIPART, "--B\r\nContent-Disposition: form-data\r\n\r\nx\r\n--B--\r\n"),
    ] {
        let answer = house.post("/form", kind, body).await;
        assert!(answer.status.is_client_error() && answer.text().contains("We could not read that"), "{what}: {}", answer.status);
    }
}

#[tokio::test]
async fn what_was_typed_is_kept_where_it_can_be() {
    let house = asked(true).await;
    let refused = house.post_form("/form", "said=six+men%01+behind+the+wash").await.text();
    assert!(refused.contains("\nsix men behind the wash</textarea>") && refused.contains("href=\"#said\""), "{refused}");
    let many = (0..300).map(|n| format!("f{n}=x")).collect::<Vec<_>>().join("&");
    let again = house.post_form("/form", format!("state=sealed&{many}")).await.text();
    assert!(again.contains("name=\"state\" value=\"sealed\"") && again.contains("action=\"/form\""), "{again}");
}

#[tokio::test]
async fn a_sealed_state_may_be_long() {
    let state = "A".repeat(200_000);
    let answer = asked(true).await.post_form("/form", format!("state={state}&said=x")).await;
    assert_eq!(answer.status, StatusCode::OK);
}

#[tokio::test]
async fn files_are_handed_on_and_what_is_too_big_is_told() {
    let house = asked(true).await;
    let big = vec![7; 26_000_000];
    let body = multipart(&[
        ("state", None, b"sealed"),
        ("files", Some(""), b""),
        ("files", Some("C:\\\\Users\\\\ann\\\\a.jpg"), b"0123456789"),
        ("files", Some("no.exe"), b"MZ"),
        ("files", Some("big.jpg"), &big),
        ("files", Some("empty.jpg"), b""),
        ("said", None, "după".as_bytes()),
    ]);
    let answer = house.post("/files", MULTIPART, body).await;
    assert_eq!(answer.text(), r#"[("a.jpg", 10), ("empty.jpg", 0)] abandoned=1 errors=["form-no-files", "form-file-too-big"] fields=2"#);
}

#[tokio::test]
async fn an_upload_cut_short_is_abandoned_and_told() {
    let house = asked(true).await;
    let whole = multipart(&[("state", None, b"sealed"), ("files", Some("a.jpg"), &[1; 5000])]);
    let ends = whole[..whole.len() - 2000].to_vec();
    let answer = house.post("/files", MULTIPART, ends.clone()).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    assert!(answer.text().contains("stopped half way") && answer.text().contains("value=\"sealed\""));
    let breaks = futures::stream::iter([Ok::<_, std::io::Error>(Bytes::from(ends)), Err(std::io::Error::other("gone"))]);
    let answer = house.post("/files", MULTIPART, Body::from_stream(breaks)).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn files_sent_where_none_are_asked_are_let_run_out() {
    let house = asked(true).await;
    let answer = house.post("/form", MULTIPART, multipart(&[("said", None, b"x"), ("files", Some("a.jpg"), b"1")])).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("We can’t take files here"));
}

#[tokio::test]
async fn a_house_that_breaks_gives_back_what_was_typed_but_no_secret() {
    let house = asked(true).await;
    for (language, said) in [("en", "What you wrote is not lost"), ("cy", "wedi ei golli"), ("ro", "nu s-a pierdut")] {
        let broken = house.post_form("/breaks", format!("language={language}&state=sealed&said=six+men+%22behind%22+the+wash")).await;
        assert_eq!(broken.status, StatusCode::INTERNAL_SERVER_ERROR);
        let page = broken.text();
        assert!(page.contains(said) && page.contains("action=\"/breaks\"") && page.contains("name=\"state\" value=\"sealed\""), "{page}");
        assert!(page.contains("value=\"six men &#34;behind&#34; the wash\""), "{page}");
        assert!(!page.contains("a test broke it"));
        assert!(!page.contains("hreflang"), "a link to another language would lose what was typed");
    }
    for secret in ["passphrase", "code", "next-code", "recovery-code", "passphrase-for-codes"] {
        let page = house.post_form("/breaks", format!("mail=a%40example.org&{secret}=seven+brown+owls")).await.text();
        assert!(page.contains("Please wait a little and try again") && !page.contains("owls"), "{secret}: {page}");
    }
    // Who was present, and whether it may happen again, is asked elsewhere and is no secret.
    for (typed, kept) in [("postcode=ZZ1+1AA", "ZZ1 1AA"), ("present=A.+Reyes", "A. Reyes"), ("again=It+may", "It may")] {
        let page = house.post_form("/breaks", typed).await.text();
        assert!(page.contains(kept), "{page}");
    }
}

#[tokio::test]
async fn leaving_ends_the_journey_where_its_form_was_given_back_too() {
    let house = asked(true).await;
    let journey = "5d3f4a52-6c1b-4c43-9f5e-0d2b6f7a8c91";
    let leads = "action=\"/leave\"";
    let exit = |page: &str| page.split_once(leads).and_then(|(_, rest)| rest.split_once("</form>")).map(|(exit, _)| exit.to_owned()).unwrap_or_default();
    let many = (0..10_000).map(|number| format!("f{number}=x&")).collect::<String>();
    for (path, form) in [("/breaks", "said=six+men"), ("/breaks", "code=seven+brown+owls"), ("/form", many.as_str())] {
        let page = house.post_form(path, format!("leaving={journey}&state=sealed&{form}")).await.text();
        assert!(exit(&page).contains(&format!("name=\"journey\" value=\"{journey}\"")), "{path}: {page}");
        let given_back = page.contains("value=\"sealed\"");
        assert_eq!(given_back, page.contains("form=\"again\" name=\"change-language\""), "the languages lose nothing: {page}");
    }
    for nothing in ["said=six+men", "leaving=&said=six+men", "leaving=%22%3E%3Cb%3E&said=six+men"] {
        assert!(!exit(&house.post_form("/breaks", nothing).await.text()).contains("name=\"journey\""));
    }
}
