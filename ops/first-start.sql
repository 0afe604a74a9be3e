-- What the database container runs once: the application's account is no superuser.
\set password `cat /run/secrets/application-password`
create role access_requests login createdb password :'password';
create database access_requests owner access_requests;
