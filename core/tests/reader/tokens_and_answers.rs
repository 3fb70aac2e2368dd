//! Tests that the reader recognises tokens, token responses, error responses and other responses in many formats.

use super::assert_kinds;
use leg3_core::reader::item::Kind;

#[test]
fn access_tokens_refresh_tokens_and_private_tokens_are_distinguished() {
    for text in [
        "AT",
        "Bearer AT",
        "\"AT\"",
        "Authorization: Bearer AT",
        "access_token=AT",
        "token: AT",
        "AT\n",
        "'AT',",
        "{\"token\":\"AT\"}",
        "curl -H \"Authorization: Bearer AT\" -H 'Version: 2021-07-28' https://services.leadconnectorhq.com/contacts/",
    ] {
        assert_kinds(text, &[Kind::AccessToken]);
    }
    for text in [
        "RT",
        "\"RT\"",
        "Bearer RT",
        "GHL_REFRESH_TOKEN=RT",
        "refresh_token=RT",
        "{\"refresh_token\":\"RT\"}",
        "Refresh token: RT",
        "{\"refreshToken\": \"RT\",",
        "refresh_token=0123456789abcdefABCDEF",
    ] {
        assert_kinds(text, &[Kind::RefreshToken]);
    }
    for text in [
        "pit-1a2b3c4d-1111-4222-8333-00c0ffee5ec7",
        "\"pit-1a2b3c4d-1111-4222-8333-00c0ffee5ec7\"",
        "Bearer pit-1a2b3c4d-1111-4222-8333-00c0ffee5ec7",
        "PIT=pit-1a2b3c4d-1111-4222-8333-00c0ffee5ec7",
        "{\"apiKey\":\"pit-1a2b3c4d-1111-4222-8333-00c0ffee5ec7\"}",
        "pit-1a2b3c4d-1111-4222-8333-00c0ffee5ec7\\r\\n",
    ] {
        assert_kinds(text, &[Kind::PrivateToken]);
    }
}

#[test]
fn a_token_response_is_found_in_every_format() {
    for text in [
        "{\"access_token\":\"AT\",\"refresh_token\":\"RT\"}",
        "{\"accessToken\":\"AT\",\"refreshToken\":\"RT\",\"expiresIn\":86399}",
        "[{\"statusCode\":200,\"data\":{\"access_token\":\"AT\",\"refresh_token\":\"RT\",\"expires_in\":86399,\"userType\":\"Location\"}}]",
        "{\"data\":{\"access_token\":\"AT\",\"refresh_token\":\"RT\"}}",
        "[{\"json\":{\"access_token\":\"AT\",\"refresh_token\":\"RT\"}}]",
        "{\"body\":\"{\\\"access_token\\\":\\\"AT\\\",\\\"refresh_token\\\":\\\"RT\\\"}\"}",
        "\"{\\\"access_token\\\":\\\"AT\\\",\\\"refresh_token\\\":\\\"RT\\\"}\"",
        "{\\\"access_token\\\":\\\"AT\\\",\\\"refresh_token\\\":\\\"RT\\\"}",
        "ACCESS_TOKEN=AT\nREFRESH_TOKEN=RT",
        "access_token: AT\nrefresh_token: RT\nlocation_id: a1B2c3D4e5F6g7H8i9J0",
        "{'access_token': 'AT', 'refresh_token': 'RT', 'expires_in': 86399}",
        "{access_token: \"AT\", refresh_token: \"RT\"}",
        "{\"access_token\":\"AT\",\"refresh_token\":\"RT\",}",
        "HTTP/2 200\r\ncontent-type: application/json\r\n\r\n{\"access_token\":\"AT\",\"refresh_token\":\"RT\"}",
        "```json\n{\n  \"access_token\": \"AT\",\n  \"refresh_token\": \"RT\"\n}\n```",
        "access_token,refresh_token\nAT,RT",
        "\"access_token\":\"AT\",\"refresh_token\":\"RT\"",
        "{\"access_token\":\"AT\",\"refresh_token\":\"eyJhbG",
        "{\"access_token\":\"AT\"}",
    ] {
        assert_kinds(text, &[Kind::TokenAnswer]);
    }
    for text in [
        "{\"access_token\":\"eyJhbGciOi",
        "{\"accessToken\": \"eyJhbGciOiJSUzI1NiJ9.eyJhdXR",
        "eyJhbGciOiJSUzI1NiJ9.eyJhdXRoQ2xhc3Mi",
    ] {
        assert_kinds(text, &[Kind::CutToken]);
    }
}

#[test]
fn an_error_response_is_found_in_json_in_tool_output_and_alone() {
    for text in [
        "{\"error\":\"UnAuthorized!\",\"error_description\":\"Authorization code not found\"}",
        "{\"statusCode\":401,\"message\":\"Invalid JWT\"}",
        "Invalid client credentials!",
        "The token is not authorized for this scope.",
        "401 - {\"error\":\"UnAuthorized!\",\"error_description\":\"Invalid client credentials!\"}",
        "{\"errorMessage\":\"Authorization failed\",\"errorDetails\":{\"rawErrorMessage\":[\"401 - {\\\"statusCode\\\":401,\\\"message\\\":\\\"Invalid JWT\\\"}\"]}}",
        "{\"error\":{\"message\":\"[401] {\\\"error\\\":\\\"UnAuthorized!\\\",\\\"error_description\\\":\\\"Authorization code not found\\\"}\"}}",
        "<html><head><title>Attention Required! | Cloudflare</title></head></html>",
        "error code: 1010",
        "{\"statusCode\":422,\"message\":[\"refresh_token should not be empty\"],\"error\":\"Unprocessable Entity\",\"traceId\":\"SECRET\"}",
        "{\"message\":\"Something new\",\"statusCode\":400}",
        "requests.exceptions.HTTPError: 401 Client Error: version header was not found. for url: https://services.leadconnectorhq.com/contacts/",
        "{\"error\":{\"code\":\"RESOURCE_NOT_FOUND\",\"message\":\"The requested App 'abc' was not found.\",\"details\":{},\"resolution\":\"Verify\"}}",
        "Token's user type mismatch!",
    ] {
        assert_kinds(text, &[Kind::Refusal]);
    }
}

#[test]
fn an_error_of_the_install_page_or_the_developer_portal_is_recognised() {
    for text in [
        "error.noAppVersionIdFound",
        "HttpException: No integration found with the id: 69d2aa10b3c4d5e6f7a8b9c0",
        "CastError: Cast to ObjectId failed for value \"\" at path \"appId\"",
        "This integration cannot be added, please contact the developer!",
        "The redirect uri contains a Highlevel reference. Please remove any Highlevel references to save.",
        "{\"statusCode\":400,\"message\":\"error.noAppVersionIdFound\"}",
        "You do not have access to this feature!",
        "I always get error.noAppVersionIdFound, what now?",
        "{\"error\":\"No integration found with the id: 69d2aa10b3c4d5e6f7a8b9c0\"}",
    ] {
        assert_kinds(text, &[Kind::PageError]);
    }
}

#[test]
fn the_response_of_an_api_call_is_not_read_as_tokens_or_as_an_error() {
    for text in [
        "{\"location\":{\"id\":\"loc1\",\"name\":\"Blue Door Dental\"},\"traceId\":\"t\"}",
        "{\"contacts\":[],\"meta\":{\"total\":0}}",
        "{\"contacts\":[{\"id\":\"a\",\"message\":\"hello\"}]}",
        "{\"locations\":[{\"_id\":\"a\",\"isInstalled\":true}],\"count\":316}",
        "[{\"statusCode\":200,\"data\":{\"users\":[{\"id\":\"u\"}]}}]",
    ] {
        assert_kinds(text, &[Kind::CallAnswer]);
    }
    for text in [
        "{\"authorizationCode\":\"9dd7c0ffee\",\"expiresAt\":\"2026-09-01T10:00:00.000Z\",\"traceId\":\"t2\"}",
        "{\"authorizationCode\": \"CODE\",\n\"expiresAt\": \"2024-10-08T13:35:43.887Z\"}",
        "HTTP/1.1 201\n\n{\"authorizationCode\":\"x\",\"expiresAt\":\"2026-09-01\"}",
    ] {
        assert_kinds(text, &[Kind::ReconnectAnswer]);
    }
}
