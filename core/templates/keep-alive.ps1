# Sends the refresh token and stores the new pair of tokens. Run it once a day. Two runs never work at the same time.
# Works in Windows PowerShell 5.1 and PowerShell 7.
#
#   TOKEN_STORE     the file with the saved tokens; tokens.json if not set
#   CLIENT_SECRET   the client secret; the script asks for it if not set
#[[agency]]
#
# If you add the ID of a sub-account, the script then makes that sub-account's token and calls the API with this token.
param([string]$Location)
#[[end]]
$ErrorActionPreference = 'Stop'
# .NET resolves a relative path from the folder in which PowerShell started. PowerShell resolves it from its current folder.
$store = if ($env:TOKEN_STORE) { $env:TOKEN_STORE } else { 'tokens.json' }
$store = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($store)
$new = "$store.new"
$origin = @origin@
$clientId = @client_id@
$userType = @user_type@
#[[agency]]
$companyId = @company_id@
#[[end]]

# Returns the response if it contains both tokens.
function Read-Tokens([string]$text) {
  try { $answer = $text | ConvertFrom-Json } catch { return $null }
  if ($answer.access_token -and $answer.refresh_token) { $answer } else { $null }
}

function Read-File([string]$path) {
  if (Test-Path -LiteralPath $path) { [IO.File]::ReadAllText($path) } else { '' }
}

function ConvertTo-Form($fields) {
  ($fields.GetEnumerator() | ForEach-Object { $_.Key + '=' + [uri]::EscapeDataString($_.Value) }) -join '&'
}

# Returns the text of HighLevel's error response.
function Read-Refusal($caught) {
  if ($caught.ErrorDetails) { $caught.ErrorDetails.Message } else { $caught.Exception.Message }
}

$lock = "$store.lock"
try { $held = [IO.File]::Open($lock, 'CreateNew') } catch {
  throw "Another run is at work; nothing was sent. If there is none, remove $lock and run this again."
}
try {
  # An earlier run may have stopped before it replaced the old pair with the new pair.
  $isNewer = (Read-Tokens (Read-File $new)) -and (Get-Item -LiteralPath $new).LastWriteTime -gt (Get-Item -LiteralPath $store).LastWriteTime
  if ($isNewer) { Move-Item -LiteralPath $new -Destination $store -Force }
  $tokens = Read-Tokens (Read-File $store)
  if (-not $tokens) { throw "There is no refresh token in $store. Download one from the page that gave you this script." }
  $secret = $env:CLIENT_SECRET
  if (-not $secret) {
    $typed = Read-Host 'Client secret' -AsSecureString
    $secret = (New-Object Net.NetworkCredential('', $typed)).Password
  }
  $fields = [ordered]@{
    grant_type = 'refresh_token'; client_id = $clientId; client_secret = $secret; refresh_token = $tokens.refresh_token
  }
  if ($userType) { $fields.user_type = $userType }
  # If the connection breaks, or HighLevel does not respond for 12 seconds, the token is sent once more: HighLevel says that
  # the same token gives the same pair for 30 seconds. After a response, the token is never sent again.
  $began = Get-Date
  foreach ($patience in 12, 60) {
    try {
      $answer = Invoke-WebRequest -UseBasicParsing -Method Post -MaximumRedirection 0 -TimeoutSec $patience -Uri "$origin/oauth/token" -ContentType 'application/x-www-form-urlencoded' -Headers @{ Accept = 'application/json' } -Body (ConvertTo-Form $fields)
      break
    } catch {
      if ($_.Exception.Response) {
        throw "HighLevel refused: $(Read-Refusal $_) $store is kept. If the problem is HighLevel's own, run this again later."
      }
      if ($patience -eq 60 -or ((Get-Date) - $began).TotalSeconds -ge 30) {
        throw "No answer came. $store is kept, but if the request got through, its refresh token is used up: if the next run is refused, install the app again."
      }
    }
  }
  if (-not (Read-Tokens $answer.Content)) {
    [IO.File]::WriteAllText("$store.odd", $answer.Content)
    throw "HighLevel accepted the request but sent no new pair. Its answer is in $store.odd; $store is kept."
  }
  [IO.File]::WriteAllText($new, $answer.Content)
  Move-Item -LiteralPath $new -Destination $store -Force
  Remove-Item -LiteralPath "$store.odd" -ErrorAction SilentlyContinue
  Write-Warning "The new tokens are in $store."
  $tokens = Read-Tokens $answer.Content
} finally {
  $held.Close()
  Remove-Item -LiteralPath $lock
}
#[[agency]]
if ($Location) {
  $headers = @{ Authorization = 'Bearer ' + $tokens.access_token; Accept = 'application/json'; Version = @version@ }
  $fields = [ordered]@{ companyId = $companyId; locationId = $Location }
  $minted = Invoke-RestMethod -Method Post -MaximumRedirection 0 -Uri "$origin/oauth/locationToken" -ContentType 'application/x-www-form-urlencoded' -Headers $headers -Body (ConvertTo-Form $fields)
  $headers.Authorization = 'Bearer ' + $minted.access_token
  Invoke-RestMethod -Uri ("$origin/locations/" + [uri]::EscapeDataString($Location)) -Headers $headers | ConvertTo-Json -Depth 9
}
#[[end]]
#[[sub-account]]
# An example call with the new token.
$headers = @{ Authorization = 'Bearer ' + $tokens.access_token; Accept = 'application/json'; Version = @version@ }
Invoke-RestMethod -Uri ($origin + @call@) -Headers $headers | ConvertTo-Json -Depth 9
#[[end]]
