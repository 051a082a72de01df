@echo off
rem Starts Our Night on Windows. The first time it also fetches everything that it needs.
setlocal
set "here=%~dp0"
set "python=%here%.venv\Scripts\python.exe"

rem The stamp is a copy of the lock file, made last: a half-made .venv has none.
if not exist "%python%" goto set_up
"%python%" -c "" >nul 2>&1
if errorlevel 1 goto set_up
fc /b "%here%requirements.lock" "%here%.venv\set-up.lock" >nul 2>&1
if errorlevel 1 goto set_up
goto start

:set_up
echo Setting up Our Night.
set "base="
for %%v in (3.13 3.12 3.11) do if not defined base py -%%v -c "" >nul 2>&1 && set "base=py -%%v"
if defined base goto make
python -c "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))" >nul 2>&1
if not errorlevel 1 set "base=python"
if defined base goto make
echo Our Night needs Python 3.11, 3.12 or 3.13. Please install one from python.org.
exit /b 1

:make
echo Making a place for the parts (.venv).
if exist "%here%.venv" rmdir /s /q "%here%.venv"
%base% -m venv "%here%.venv"
if errorlevel 1 goto no_venv
echo Fetching the parts of Our Night. This takes a few minutes, once.
"%python%" -m pip --disable-pip-version-check install --require-hashes --only-binary :all: -r "%here%requirements.lock"
if errorlevel 1 goto no_parts
"%python%" -m pip --disable-pip-version-check install --quiet --no-deps --no-build-isolation --no-index -e "%here%."
if errorlevel 1 goto no_parts
copy /b /y "%here%requirements.lock" "%here%.venv\set-up.lock" >nul
echo Everything is set up.

:start
rem Started as a module, so that it still starts when the folder was moved.
set "PYTHONPATH=%here%"
set "PYTHONUTF8=1"
for %%c in (run demo tour log check cards people -h --help) do if /i "%~1"=="%%c" goto as_it_is
"%python%" -m kiosk run %*
exit /b %errorlevel%

:as_it_is
"%python%" -m kiosk %*
exit /b %errorlevel%

:no_venv
echo The folder .venv could not be made.
exit /b 1

:no_parts
echo The parts could not be fetched: the reason is above. Is the internet on? Then start again.
exit /b 1
